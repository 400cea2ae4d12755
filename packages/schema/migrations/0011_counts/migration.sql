-- CreateTable
CREATE TABLE "EventCount" (
    "dateFrom" DATE NOT NULL,
    "dateTo" DATE NOT NULL,
    "datePrecision" "DatePrecision" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "EventCount_pkey" PRIMARY KEY ("dateFrom","dateTo","datePrecision","status")
);

-- CreateTable
CREATE TABLE "EntityCount" (
    "entityId" TEXT NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "EntityCount_pkey" PRIMARY KEY ("entityId")
);

-- The days that the date of an event may mean, for finding those of a period. An undated event is in none.
CREATE FUNCTION annals_period(date, date) RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE WHEN $1 > $2 THEN daterange($1, $1, '[]') ELSE daterange($1, $2, '[]') END;

CREATE INDEX "Event_period" ON "Event" USING gist (annals_period("dateFrom", "dateTo")) WHERE "dateFrom" IS NOT NULL OR "dateTo" IS NOT NULL;

-- How many events there are of each day and kind of date, and of each entity: what is added and removed adds and takes away.
CREATE FUNCTION annals_count_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys CONSTANT text := 'coalesce("dateFrom", ''-infinity'') AS f, coalesce("dateTo", ''infinity'') AS t, "datePrecision" AS p, status AS s';
  added CONSTANT text := 'SELECT ' || keys || ', 1 AS n FROM added WHERE NOT "isHidden"';
  removed CONSTANT text := 'SELECT ' || keys || ', -1 AS n FROM removed WHERE NOT "isHidden"';
BEGIN
  EXECUTE 'MERGE INTO "EventCount" c USING (
      SELECT f, t, p, s, sum(n) AS n FROM (' || CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed
        ELSE added || ' UNION ALL ' || removed END || ') x GROUP BY f, t, p, s HAVING sum(n) <> 0
    ) x ON c."dateFrom" = x.f AND c."dateTo" = x.t AND c."datePrecision" = x.p AND c.status = x.s
    WHEN MATCHED AND c.events + x.n > 0 THEN UPDATE SET events = c.events + x.n
    WHEN MATCHED THEN DELETE
    WHEN NOT MATCHED THEN INSERT ("dateFrom", "dateTo", "datePrecision", status, events) VALUES (x.f, x.t, x.p, x.s, x.n)';
  RETURN NULL;
END $$;

CREATE FUNCTION annals_count_entities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added CONSTANT text := 'SELECT "entityId", 1 AS n FROM added';
  removed CONSTANT text := 'SELECT "entityId", -1 AS n FROM removed';
BEGIN
  EXECUTE 'MERGE INTO "EntityCount" c USING (
      SELECT "entityId", sum(n) AS n FROM (' || CASE TG_OP WHEN 'INSERT' THEN added ELSE removed END || ') x GROUP BY "entityId"
    ) x ON c."entityId" = x."entityId"
    WHEN MATCHED AND c.events + x.n > 0 THEN UPDATE SET events = c.events + x.n
    WHEN MATCHED THEN DELETE
    WHEN NOT MATCHED THEN INSERT ("entityId", events) VALUES (x."entityId", x.n)';
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('TRUNCATE %I', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER "Event_added_counts" AFTER INSERT ON "Event"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_count_events();
CREATE TRIGGER "Event_changed_counts" AFTER UPDATE ON "Event"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_events();
CREATE TRIGGER "Event_removed_counts" AFTER DELETE ON "Event"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_events();
CREATE TRIGGER "Event_truncated_counts" AFTER TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventCount');
CREATE TRIGGER "EventEntity_added_counts" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_count_entities();
CREATE TRIGGER "EventEntity_removed_counts" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_entities();
CREATE TRIGGER "EventEntity_truncated_counts" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EntityCount');

INSERT INTO "EventCount" ("dateFrom", "dateTo", "datePrecision", status, events)
  SELECT coalesce("dateFrom", '-infinity'), coalesce("dateTo", 'infinity'), "datePrecision", status, count(*)
  FROM "Event" WHERE NOT "isHidden" GROUP BY 1, 2, 3, 4;

INSERT INTO "EntityCount" ("entityId", events) SELECT "entityId", count(*) FROM "EventEntity" GROUP BY 1;

ANALYZE "EventCount", "EntityCount", "Event";
