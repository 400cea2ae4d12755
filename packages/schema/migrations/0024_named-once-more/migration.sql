-- A source that an event has already, as close to it or closer, changes nothing of the event by being named once more: whoever publishes a report is named by it as well.
DROP TRIGGER "Attribution_added_lists" ON "Attribution";
CREATE TRIGGER "Attribution_added_lists" AFTER INSERT ON "Attribution"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE NOT EXISTS (SELECT FROM "EventSource" l WHERE l."eventId" = r."eventId" AND l."sourceId" = t."sourceId" AND l.rank <= 1)', '"reportId", "sourceId"');
DROP TRIGGER "Citation_added_lists" ON "Citation";
CREATE TRIGGER "Citation_added_lists" AFTER INSERT ON "Citation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE NOT EXISTS (SELECT FROM "EventSource" l WHERE l."eventId" = r."eventId" AND l."sourceId" = t."sourceId" AND l.rank <= 2)', '"reportId", "sourceId"');
