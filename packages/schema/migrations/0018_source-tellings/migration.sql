-- One function links events to their sources and lists these: the triggers of both were the same.
DROP TRIGGER "Attribution_added_tallies" ON "Attribution";
DROP TRIGGER "Attribution_changed_tallies" ON "Attribution";
DROP TRIGGER "Attribution_removed_tallies" ON "Attribution";
DROP TRIGGER "Attribution_truncated_tallies" ON "Attribution";
DROP TRIGGER "Citation_added_tallies" ON "Citation";
DROP TRIGGER "Citation_changed_tallies" ON "Citation";
DROP TRIGGER "Citation_removed_tallies" ON "Citation";
DROP TRIGGER "Citation_truncated_tallies" ON "Citation";
DROP TRIGGER "Report_added_lists" ON "Report";
DROP TRIGGER "Report_changed_lists" ON "Report";
DROP TRIGGER "Report_removed_lists" ON "Report";
DROP TRIGGER "Attribution_added_lists" ON "Attribution";
DROP TRIGGER "Attribution_changed_lists" ON "Attribution";
DROP TRIGGER "Attribution_removed_lists" ON "Attribution";
DROP TRIGGER "Citation_added_lists" ON "Citation";
DROP TRIGGER "Citation_changed_lists" ON "Citation";
DROP TRIGGER "Citation_removed_lists" ON "Citation";
DROP TRIGGER "Document_changed_lists" ON "Document";
DROP TRIGGER "Source_changed_lists" ON "Source";
DROP FUNCTION annals_change_report_sources();
DROP FUNCTION annals_link_sources(text[]);

-- Filled again below.
TRUNCATE "EventSource";

-- CreateEnum
CREATE TYPE "Telling" AS ENUM ('ALONE', 'FIRST', 'LATER', 'UNCLEAR', 'COPIED');

-- AlterTable
ALTER TABLE "EventSource" ADD COLUMN     "rank" INTEGER NOT NULL,
ADD COLUMN     "telling" "Telling",
ADD COLUMN     "toldIn" INTEGER;

CREATE OR REPLACE FUNCTION annals_change_reports() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  events text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    events := (SELECT array_agg(DISTINCT "eventId") FROM added);
  ELSIF TG_OP = 'DELETE' THEN
    events := (SELECT array_agg(DISTINCT "eventId") FROM removed);
  ELSE
    events := (
      SELECT array_agg(DISTINCT x.id) FROM added a JOIN removed r ON r.id = a.id CROSS JOIN unnest(ARRAY[a."eventId", r."eventId"]) AS x (id)
      WHERE (a."eventId", a."documentId", a.role) IS DISTINCT FROM (r."eventId", r."documentId", r.role));
  END IF;
  PERFORM annals_tally_reports(events);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION annals_change_tellers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annals_tally_reports((
    SELECT array_agg(DISTINCT t."eventId")
    FROM added a JOIN removed r ON r.id = a.id JOIN "Report" t ON t."documentId" = a.id
    WHERE (a."isHidden", a."retrievedAt", a."publishedDay") IS DISTINCT FROM (r."isHidden", r."retrievedAt", r."publishedDay")));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION annals_forget_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Event' THEN
    TRUNCATE "EventTally";
  ELSIF TG_TABLE_NAME = 'EventEntity' THEN
    UPDATE "EventTally" SET entities = 0 WHERE entities <> 0;
  ELSE
    UPDATE "EventTally" SET reports = 0, tellings = 0, "knownFrom" = NULL WHERE reports <> 0;
  END IF;
  RETURN NULL;
END $$;

-- The moment that a page states, in UTC where it gives no offset; null if it states none, or one that no clock shows.
CREATE FUNCTION annals_moment(text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE STRICT SET timezone TO 'UTC' AS $$
BEGIN
  RETURN CASE WHEN $1 ~ 'T\d\d:\d\d' THEN $1::timestamptz END;
EXCEPTION WHEN data_exception THEN RETURN NULL;
END $$;

-- The sources of these events as their lists name them, by what they are linked to.
CREATE OR REPLACE FUNCTION annals_list_sources(events text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(events) > 0 THEN
    EXECUTE 'MERGE INTO "EventSourceList" o USING (
        SELECT c.id AS "eventId", x.ids, x.slugs, x.names
        FROM unnest($1) AS c (id) LEFT JOIN (
          SELECT s."eventId", array_agg(to_json(s.id)::text) AS ids, array_agg(to_json(s.slug)::text) AS slugs, array_agg(to_json(s.name)::text) AS names
          FROM (
            SELECT l."eventId", n.id, n.slug, n.name
            FROM unnest($1) AS w (id) JOIN "EventSource" l ON l."eventId" = w.id JOIN "Source" n ON n.id = l."sourceId"
            ORDER BY l."eventId", l.rank, n.name, n.id
          ) s GROUP BY s."eventId"
        ) x ON x."eventId" = c.id
      ) x ON o."eventId" = x."eventId"
      WHEN MATCHED AND x.ids IS NULL THEN DELETE
      WHEN MATCHED AND (o.ids, o.slugs, o.names) IS DISTINCT FROM (x.ids, x.slugs, x.names)
        THEN UPDATE SET ids = x.ids, slugs = x.slugs, names = x.names
      WHEN NOT MATCHED AND x.ids IS NOT NULL THEN INSERT ("eventId", ids, slugs, names) VALUES (x."eventId", x.ids, x.slugs, x.names)' USING events;
  END IF;
END $$;

-- Links these events to just the sources of their reports, tells how each that published one came to tell of it, and lists them. Days are compared
-- and, on one day, the times where all pages of that day state them.
CREATE FUNCTION annals_link_sources(events text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(events) > 0 THEN
    EXECUTE 'WITH reports AS MATERIALIZED (
        SELECT r.id, r."eventId", r.role, d."sourceId", d."isHidden", d."publishedDay" AS day, annals_moment(d."publishedAt") AS moment
        FROM unnest($1) AS w (id) JOIN "Report" r ON r."eventId" = w.id JOIN "Document" d ON d.id = r."documentId"
      ), tellings AS MATERIALIZED (
        SELECT * FROM reports WHERE role <> ''RELATED'' AND NOT "isHidden"
      ), own AS MATERIALIZED (
        SELECT "eventId", "sourceId", min(day) AS day, min(moment) AS moment, bool_and(EXISTS (
          SELECT FROM "Claim" c WHERE c."reportId" = t.id AND c.property = ''copyOf'' AND c.status = ''SHOWN'')) AS "isCopy"
        FROM tellings t WHERE "sourceId" IS NOT NULL GROUP BY 1, 2
      ), other AS (
        SELECT o."eventId", o."sourceId", bool_or(t.day IS NULL) AS "isUndated", min(t.day) AS day, min(t.moment) AS moment,
          bool_or(t.day = o.day AND t.moment IS NULL) AS "isCoarse"
        FROM own o JOIN tellings t ON t."eventId" = o."eventId" AND t."sourceId" IS DISTINCT FROM o."sourceId" GROUP BY 1, 2
      ), told AS (
        SELECT "eventId", "sourceId", extract(year FROM own.day)::int AS year, (CASE
          WHEN own."isCopy" THEN ''COPIED''
          WHEN other."isUndated" IS NULL THEN ''ALONE''
          WHEN other.day < own.day THEN ''LATER''
          WHEN own.day IS NULL OR other."isUndated" THEN ''UNCLEAR''
          WHEN own.day < other.day THEN ''FIRST''
          WHEN own.moment IS NULL OR other."isCoarse" THEN ''UNCLEAR''
          WHEN own.moment < other.moment THEN ''FIRST''
          WHEN own.moment > other.moment THEN ''LATER''
          ELSE ''UNCLEAR'' END)::"Telling" AS telling
        FROM own LEFT JOIN other USING ("eventId", "sourceId")
      ), linked AS (
        SELECT s."eventId", s."sourceId", min(s.rank) AS rank FROM (
          SELECT "eventId", "sourceId", 0 AS rank FROM reports WHERE "sourceId" IS NOT NULL
          UNION ALL SELECT r."eventId", a."sourceId", 1 FROM reports r JOIN "Attribution" a ON a."reportId" = r.id
          UNION ALL SELECT r."eventId", c."sourceId", 2 FROM reports r JOIN "Citation" c ON c."reportId" = r.id
        ) s GROUP BY 1, 2
      )
      MERGE INTO "EventSource" o USING (
        SELECT "eventId", "sourceId", e."dateFrom", n.rank, told.telling, told.year
        FROM linked n JOIN "Event" e ON e.id = n."eventId" LEFT JOIN told USING ("eventId", "sourceId")
        FULL JOIN (
          SELECT l."eventId", l."sourceId" FROM unnest($1) AS w (id) JOIN "EventSource" l ON l."eventId" = w.id
        ) was USING ("eventId", "sourceId")
      ) n ON o."eventId" = n."eventId" AND o."sourceId" = n."sourceId"
      WHEN MATCHED AND n.rank IS NULL THEN DELETE
      WHEN MATCHED AND (o.rank, o.telling, o."toldIn") IS DISTINCT FROM (n.rank, n.telling, n.year)
        THEN UPDATE SET rank = n.rank, telling = n.telling, "toldIn" = n.year
      WHEN NOT MATCHED THEN INSERT ("eventId", "sourceId", "dateFrom", rank, telling, "toldIn")
        VALUES (n."eventId", n."sourceId", n."dateFrom", n.rank, n.telling, n.year)' USING events;
    PERFORM annals_list_sources(events);
  END IF;
END $$;

-- The events whose lists a change touches. The function that makes a list anew and the columns that matter to it are the
-- trigger's arguments, and between them a SELECT of the events of rows `t` that changed.
CREATE OR REPLACE FUNCTION annals_relist() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  listing CONSTANT text := TG_ARGV[0];
  touched CONSTANT text := TG_ARGV[1];
  columns CONSTANT text := TG_ARGV[2];
  events text[];
BEGIN
  -- Most statements that a cascade or a merge makes change no row, and are many.
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM removed) THEN RETURN NULL; END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM added) THEN RETURN NULL;
  END IF;
  EXECUTE 'WITH t AS (' || CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT * FROM added'
      WHEN 'DELETE' THEN 'SELECT * FROM removed'
      ELSE format('(SELECT %1$s FROM added EXCEPT SELECT %1$s FROM removed) UNION ALL (SELECT %1$s FROM removed EXCEPT SELECT %1$s FROM added)', columns)
    END || ') SELECT array_agg(DISTINCT x.id) FROM (' || touched || ') AS x (id)' INTO events;
  IF events IS NOT NULL THEN EXECUTE format('SELECT %I($1)', listing) USING events; END IF;
  RETURN NULL;
END $$;

-- What was emptied told of any event that has a source.
CREATE FUNCTION annals_relink_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annals_link_sources((SELECT array_agg(DISTINCT "eventId") FROM "EventSource"));
  RETURN NULL;
END $$;

CREATE TRIGGER "Report_added_lists" AFTER INSERT ON "Report"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId", role');
CREATE TRIGGER "Report_changed_lists" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId", role');
CREATE TRIGGER "Report_removed_lists" AFTER DELETE ON "Report"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId", role');
CREATE TRIGGER "Attribution_added_lists" AFTER INSERT ON "Attribution"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_changed_lists" AFTER UPDATE ON "Attribution"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_removed_lists" AFTER DELETE ON "Attribution"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_added_lists" AFTER INSERT ON "Citation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_changed_lists" AFTER UPDATE ON "Citation"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_removed_lists" AFTER DELETE ON "Citation"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Document_changed_lists" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r."documentId" = t.id', 'id, "sourceId", "isHidden", "publishedDay", "publishedAt"');
CREATE TRIGGER "Source_changed_lists" AFTER UPDATE ON "Source"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT l."eventId" FROM t JOIN "Source" n ON n.id = t.id AND n.slug NOT LIKE ''%~%'' JOIN "EventSource" l ON l."sourceId" = t.id', 'id, slug, name');
CREATE TRIGGER "Report_truncated_sources" AFTER TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventSource');
CREATE TRIGGER "Claim_added_lists" AFTER INSERT ON "Claim"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Claim_changed_lists" AFTER UPDATE ON "Claim"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Claim_removed_lists" AFTER DELETE ON "Claim"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Attribution_truncated_lists" AFTER TRUNCATE ON "Attribution"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();
CREATE TRIGGER "Citation_truncated_lists" AFTER TRUNCATE ON "Citation"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();
CREATE TRIGGER "Claim_truncated_lists" AFTER TRUNCATE ON "Claim"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();

SELECT annals_link_sources(ARRAY(SELECT id FROM "Event"));

ANALYZE "EventSource";
