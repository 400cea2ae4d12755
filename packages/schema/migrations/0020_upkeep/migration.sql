-- To count how the values of a table are spread takes long where an index is made of its words: all of a sample of 30,000 titles and
-- descriptions are cut into words for it. How words are spread changes less than how many there are.
ALTER TABLE "Event" SET (autovacuum_analyze_scale_factor = 0.5);

-- Nobody looks for anything in the lists of an event: they are shown as they are.
ALTER TABLE "EventEntityList" ALTER COLUMN ids SET STATISTICS 0, ALTER COLUMN slugs SET STATISTICS 0, ALTER COLUMN names SET STATISTICS 0,
  ALTER COLUMN kinds SET STATISTICS 0, ALTER COLUMN roles SET STATISTICS 0, ALTER COLUMN "mentionCounts" SET STATISTICS 0;
ALTER TABLE "EventSourceList" ALTER COLUMN ids SET STATISTICS 0, ALTER COLUMN slugs SET STATISTICS 0, ALTER COLUMN names SET STATISTICS 0;
ALTER TABLE "EventRelatedList" ALTER COLUMN "relatedIds" SET STATISTICS 0, ALTER COLUMN scores SET STATISTICS 0;
