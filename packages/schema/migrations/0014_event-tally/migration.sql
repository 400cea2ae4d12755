-- CreateTable
CREATE TABLE "EventTally" (
    "eventId" TEXT NOT NULL,
    "dateFrom" DATE,
    "dateTo" DATE,
    "datePrecision" "DatePrecision" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "isHidden" BOOLEAN NOT NULL,
    "reports" INTEGER NOT NULL DEFAULT 0,
    "tellings" INTEGER NOT NULL DEFAULT 0,
    "entities" INTEGER NOT NULL DEFAULT 0,
    "knownFrom" DATE,

    CONSTRAINT "EventTally_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "EventSource" (
    "eventId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "dateFrom" DATE,

    CONSTRAINT "EventSource_pkey" PRIMARY KEY ("eventId","sourceId")
);

-- CreateIndex
CREATE INDEX "EventSource_sourceId_dateFrom_eventId_idx" ON "EventSource"("sourceId", "dateFrom", "eventId");
-- What is tallied of events: a copy of what they are found by, and what their reports and links add up to. Statements are made anew each
-- time, so that they are planned for the tables as they are.
CREATE INDEX "EventTally_leading" ON "EventTally" ("dateFrom", "dateTo", "datePrecision", status, reports DESC, entities DESC, "eventId")
  WHERE NOT "isHidden";
CREATE INDEX "EventTally_often" ON "EventTally" ("dateFrom", "eventId", tellings) WHERE tellings > 1;

CREATE FUNCTION annals_tally_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "EventTally" ("eventId", "dateFrom", "dateTo", "datePrecision", status, "isHidden")
    SELECT id, "dateFrom", "dateTo", "datePrecision", status, "isHidden" FROM added;
  ELSIF TG_OP = 'DELETE' THEN
    EXECUTE 'DELETE FROM "EventTally" t USING removed r WHERE t."eventId" = r.id';
  ELSE
    EXECUTE 'UPDATE "EventTally" t
      SET "dateFrom" = a."dateFrom", "dateTo" = a."dateTo", "datePrecision" = a."datePrecision", status = a.status, "isHidden" = a."isHidden"
      FROM added a WHERE t."eventId" = a.id AND (t."dateFrom", t."dateTo", t."datePrecision", t.status, t."isHidden")
        IS DISTINCT FROM (a."dateFrom", a."dateTo", a."datePrecision", a.status, a."isHidden")';
    EXECUTE 'UPDATE "EventSource" s SET "dateFrom" = a."dateFrom"
      FROM added a JOIN removed r ON r.id = a.id
      WHERE s."eventId" = a.id AND a."dateFrom" IS DISTINCT FROM r."dateFrom"';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION annals_tally_entities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  links CONSTANT text := CASE TG_OP WHEN 'INSERT' THEN '1 AS n FROM added' ELSE '-1 AS n FROM removed' END;
BEGIN
  EXECUTE 'UPDATE "EventTally" t SET entities = t.entities + x.n
    FROM (SELECT "eventId", sum(n) AS n FROM (SELECT "eventId", ' || links || ') l GROUP BY 1) x WHERE t."eventId" = x."eventId"';
  RETURN NULL;
END $$;

-- Tallies the reports of these events again.
CREATE FUNCTION annals_tally_reports(text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF $1 IS NULL THEN RETURN; END IF;
  EXECUTE 'UPDATE "EventTally" t SET (reports, tellings, "knownFrom") = (
      SELECT count(*), count(*) FILTER (WHERE r.role <> ''RELATED''),
        min(coalesce((d."retrievedAt" AT TIME ZONE ''UTC'')::date, d."publishedDay")) FILTER (WHERE NOT d."isHidden")
      FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = t."eventId")
    WHERE t."eventId" = ANY($1)' USING $1;
END $$;

-- Links these events to just the sources of their reports.
CREATE FUNCTION annals_link_sources(text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  sources CONSTANT text := '(
    SELECT d."sourceId" FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = e.id AND d."sourceId" IS NOT NULL
    UNION SELECT a."sourceId" FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id WHERE r."eventId" = e.id
    UNION SELECT c."sourceId" FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id WHERE r."eventId" = e.id)';
BEGIN
  IF $1 IS NULL THEN RETURN; END IF;
  EXECUTE 'DELETE FROM "EventSource" s USING unnest($1) AS e (id)
    WHERE s."eventId" = e.id AND NOT EXISTS (SELECT FROM ' || sources || ' x WHERE x."sourceId" = s."sourceId")' USING $1;
  EXECUTE 'INSERT INTO "EventSource" ("eventId", "sourceId", "dateFrom")
    SELECT e.id, x."sourceId", e."dateFrom" FROM "Event" e CROSS JOIN LATERAL ' || sources || ' x WHERE e.id = ANY($1)
    ON CONFLICT DO NOTHING' USING $1;
END $$;

CREATE FUNCTION annals_change_reports() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  events text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM annals_tally_reports((SELECT array_agg(DISTINCT "eventId") FROM added));
    EXECUTE 'INSERT INTO "EventSource" ("eventId", "sourceId", "dateFrom")
      SELECT DISTINCT e.id, d."sourceId", e."dateFrom"
      FROM added a JOIN "Document" d ON d.id = a."documentId" JOIN "Event" e ON e.id = a."eventId" WHERE d."sourceId" IS NOT NULL
      ON CONFLICT DO NOTHING';
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    events := (SELECT array_agg(DISTINCT "eventId") FROM removed);
  ELSE
    events := (
      SELECT array_agg(DISTINCT x.id) FROM added a JOIN removed r ON r.id = a.id CROSS JOIN unnest(ARRAY[a."eventId", r."eventId"]) AS x (id)
      WHERE (a."eventId", a."documentId", a.role) IS DISTINCT FROM (r."eventId", r."documentId", r.role));
  END IF;
  PERFORM annals_tally_reports(events), annals_link_sources(events);
  RETURN NULL;
END $$;

-- Of attributions and citations. Those that go with their report were seen when that went.
CREATE FUNCTION annals_change_report_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    EXECUTE 'INSERT INTO "EventSource" ("eventId", "sourceId", "dateFrom")
      SELECT DISTINCT e.id, a."sourceId", e."dateFrom"
      FROM added a JOIN "Report" r ON r.id = a."reportId" JOIN "Event" e ON e.id = r."eventId"
      ON CONFLICT DO NOTHING';
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM annals_link_sources((
      SELECT array_agg(DISTINCT r."eventId") FROM removed x JOIN "Report" r ON r.id = x."reportId"));
  ELSE
    PERFORM annals_link_sources((
      SELECT array_agg(DISTINCT t."eventId") FROM added a JOIN removed r ON r.id = a.id
      JOIN "Report" t ON t.id IN (a."reportId", r."reportId")
      WHERE (a."sourceId", a."reportId") IS DISTINCT FROM (r."sourceId", r."reportId")));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION annals_change_tellers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  events text[];
BEGIN
  events := (
    SELECT array_agg(DISTINCT t."eventId")
    FROM added a JOIN removed r ON r.id = a.id JOIN "Report" t ON t."documentId" = a.id
    WHERE (a."sourceId", a."isHidden", a."retrievedAt", a."publishedDay")
      IS DISTINCT FROM (r."sourceId", r."isHidden", r."retrievedAt", r."publishedDay"));
  PERFORM annals_tally_reports(events), annals_link_sources(events);
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Event' THEN
    TRUNCATE "EventTally", "EventSource";
  ELSIF TG_TABLE_NAME = 'EventEntity' THEN
    UPDATE "EventTally" SET entities = 0 WHERE entities <> 0;
  ELSIF TG_TABLE_NAME = 'Report' THEN
    UPDATE "EventTally" SET reports = 0, tellings = 0, "knownFrom" = NULL WHERE reports <> 0;
    TRUNCATE "EventSource";
  ELSE
    PERFORM annals_link_sources((SELECT array_agg(DISTINCT "eventId") FROM "EventSource"));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Event_added_tallies" AFTER INSERT ON "Event"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_events();
CREATE TRIGGER "Event_changed_tallies" AFTER UPDATE ON "Event"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_events();
CREATE TRIGGER "Event_removed_tallies" AFTER DELETE ON "Event"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_events();
CREATE TRIGGER "EventEntity_added_tallies" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_entities();
CREATE TRIGGER "EventEntity_removed_tallies" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_entities();
CREATE TRIGGER "Report_added_tallies" AFTER INSERT ON "Report"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_change_reports();
CREATE TRIGGER "Report_changed_tallies" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_reports();
CREATE TRIGGER "Report_removed_tallies" AFTER DELETE ON "Report"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_reports();
CREATE TRIGGER "Attribution_added_tallies" AFTER INSERT ON "Attribution"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Attribution_changed_tallies" AFTER UPDATE ON "Attribution"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Attribution_removed_tallies" AFTER DELETE ON "Attribution"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Citation_added_tallies" AFTER INSERT ON "Citation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Citation_changed_tallies" AFTER UPDATE ON "Citation"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Citation_removed_tallies" AFTER DELETE ON "Citation"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_report_sources();
CREATE TRIGGER "Document_changed_tallies" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_tellers();
CREATE TRIGGER "Event_truncated_tallies" AFTER TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "EventEntity_truncated_tallies" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "Report_truncated_tallies" AFTER TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "Attribution_truncated_tallies" AFTER TRUNCATE ON "Attribution"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "Citation_truncated_tallies" AFTER TRUNCATE ON "Citation"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();

-- Which reports are copies of others.
CREATE INDEX "Claim_copy" ON "Claim" ("reportId") WHERE property = 'copyOf' AND status = 'SHOWN';

INSERT INTO "EventTally" ("eventId", "dateFrom", "dateTo", "datePrecision", status, "isHidden", reports, tellings, "knownFrom", entities)
  SELECT e.id, e."dateFrom", e."dateTo", e."datePrecision", e.status, e."isHidden",
    coalesce(r.reports, 0), coalesce(r.tellings, 0), r."knownFrom", coalesce(n.entities, 0)
  FROM "Event" e
  LEFT JOIN (
    SELECT r."eventId", count(*) AS reports, count(*) FILTER (WHERE r.role <> 'RELATED') AS tellings,
      min(coalesce((d."retrievedAt" AT TIME ZONE 'UTC')::date, d."publishedDay")) FILTER (WHERE NOT d."isHidden") AS "knownFrom"
    FROM "Report" r JOIN "Document" d ON d.id = r."documentId" GROUP BY 1
  ) r ON r."eventId" = e.id
  LEFT JOIN (SELECT "eventId", count(*) AS entities FROM "EventEntity" GROUP BY 1) n ON n."eventId" = e.id;

INSERT INTO "EventSource" ("eventId", "sourceId", "dateFrom")
  SELECT x."eventId", x."sourceId", e."dateFrom"
  FROM (
    SELECT r."eventId", d."sourceId" FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE d."sourceId" IS NOT NULL
    UNION SELECT r."eventId", a."sourceId" FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id
    UNION SELECT r."eventId", c."sourceId" FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id
  ) x JOIN "Event" e ON e.id = x."eventId";

ANALYZE "EventTally", "EventSource";
