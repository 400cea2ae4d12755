-- A report that moved to an event which had another of its document, in one statement with that one, left the event's sources as they were:
-- what changed was compared without the reports' ids.
DROP TRIGGER "Report_changed_lists" ON "Report";
CREATE TRIGGER "Report_changed_lists" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', 'id, "eventId", "documentId", role');

DO $$
DECLARE
  events text[];
BEGIN
  FOR events IN
    SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 1000 AS part FROM "Event") e GROUP BY part
  LOOP
    PERFORM annals_link_sources(events);
  END LOOP;
END $$;
