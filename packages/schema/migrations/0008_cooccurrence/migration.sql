-- CreateTable
CREATE TABLE "Cooccurrence" (
    "entityId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "Cooccurrence_pkey" PRIMARY KEY ("entityId","otherId")
);

-- CreateIndex
CREATE INDEX "Cooccurrence_entityId_events_otherId_idx" ON "Cooccurrence"("entityId", "events" DESC, "otherId");

-- In how many events two entities take part together: what links of events to entities, added and removed, add and take away.
-- A link keeps its event and its entity as long as it is there.
CREATE FUNCTION annals_add_cooccurrences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Cooccurrence" ("entityId", "otherId", events)
  SELECT x.one, x.other, count(*) FROM (
    SELECT a."entityId" AS one, o."entityId" AS other
    FROM added a JOIN "EventEntity" o ON o."eventId" = a."eventId" AND o."entityId" <> a."entityId"
    UNION ALL
    SELECT o."entityId", a."entityId"
    FROM added a JOIN "EventEntity" o ON o."eventId" = a."eventId" AND o."entityId" <> a."entityId"
    WHERE NOT EXISTS (SELECT 1 FROM added b WHERE b."eventId" = o."eventId" AND b."entityId" = o."entityId")
  ) x GROUP BY x.one, x.other
  ON CONFLICT ("entityId", "otherId") DO UPDATE SET events = "Cooccurrence".events + excluded.events;
  RETURN NULL;
END $$;

CREATE FUNCTION annals_remove_cooccurrences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  MERGE INTO "Cooccurrence" c USING (
    SELECT x.one, x.other, count(*) AS events FROM (
      SELECT r."entityId" AS one, o."entityId" AS other
      FROM removed r JOIN removed o ON o."eventId" = r."eventId" AND o."entityId" <> r."entityId"
      UNION ALL
      SELECT r."entityId", o."entityId" FROM removed r JOIN "EventEntity" o ON o."eventId" = r."eventId"
      UNION ALL
      SELECT o."entityId", r."entityId" FROM removed r JOIN "EventEntity" o ON o."eventId" = r."eventId"
    ) x GROUP BY x.one, x.other
  ) x ON c."entityId" = x.one AND c."otherId" = x.other
  WHEN MATCHED AND c.events > x.events THEN UPDATE SET events = c.events - x.events
  WHEN MATCHED THEN DELETE;
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_cooccurrences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE "Cooccurrence";
  RETURN NULL;
END $$;

CREATE TRIGGER "EventEntity_added_cooccurrences" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_cooccurrences();
CREATE TRIGGER "EventEntity_removed_cooccurrences" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_remove_cooccurrences();
CREATE TRIGGER "EventEntity_truncated_cooccurrences" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_cooccurrences();

-- What there is already is counted once.
INSERT INTO "Cooccurrence" ("entityId", "otherId", events)
SELECT l."entityId", o."entityId", count(*)
FROM "EventEntity" l JOIN "EventEntity" o ON o."eventId" = l."eventId" AND o."entityId" <> l."entityId"
GROUP BY l."entityId", o."entityId";
