-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "holds" TEXT[],
    "documentIds" TEXT[],

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug","ownerId")
);

-- Slugs that events and entities give up, with what tells who took them over: reports or mentions, whose ids are made of
-- documents. They are recorded before the row goes, while its reports and mentions are still its own. A slug with `~` is only set
-- aside while another row takes its place.
CREATE FUNCTION annals_keep_event_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FormerSlug" (slug, "ownerId", holds, "documentIds")
  SELECT OLD.slug, OLD.id, coalesce(array_agg(r.id), '{}'), coalesce(array_agg(DISTINCT r."documentId") FILTER (WHERE r.role = 'MAIN'), '{}')
  FROM (
    SELECT id, "documentId", role FROM "Report" WHERE "eventId" = OLD.id ORDER BY role, id LIMIT 20
  ) r
  ON CONFLICT (slug, "ownerId") DO UPDATE SET holds = excluded.holds, "documentIds" = excluded."documentIds";
  RETURN OLD;
END $$;

CREATE FUNCTION annals_keep_entity_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FormerSlug" (slug, "ownerId", holds, "documentIds")
  SELECT OLD.slug, OLD.id, ARRAY(
    SELECT id FROM "Mention" WHERE "entityId" = OLD.id ORDER BY "documentId", start LIMIT 20
  ), '{}'
  ON CONFLICT (slug, "ownerId") DO UPDATE SET holds = excluded.holds;
  RETURN OLD;
END $$;

CREATE TRIGGER "Event_changed_slug" AFTER UPDATE ON "Event" FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug AND OLD.slug NOT LIKE '%~%') EXECUTE FUNCTION annals_keep_event_slug();
CREATE TRIGGER "Event_removed_slug" BEFORE DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION annals_keep_event_slug();
CREATE TRIGGER "Entity_changed_slug" AFTER UPDATE ON "Entity" FOR EACH ROW
  WHEN (OLD.slug <> NEW.slug AND OLD.slug NOT LIKE '%~%') EXECUTE FUNCTION annals_keep_entity_slug();
CREATE TRIGGER "Entity_removed_slug" BEFORE DELETE ON "Entity" FOR EACH ROW EXECUTE FUNCTION annals_keep_entity_slug();

-- The id of the event that took a former slug over: the one that holds most of the reports, else the one that had it and has
-- another slug now, else the main story of the same page, told anew. Null if there is none.
CREATE FUNCTION annals_event_after(text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE RETURN (
  SELECT x.id FROM (
    SELECT r."eventId" AS id, 1 AS place, count(*) AS held
    FROM "FormerSlug" f CROSS JOIN unnest(f.holds) AS h (id) JOIN "Report" r ON r.id = h.id WHERE f.slug = $1 GROUP BY 1
    UNION ALL
    SELECT e.id, 2, 1 FROM "FormerSlug" f JOIN "Event" e ON e.id = f."ownerId" WHERE f.slug = $1
    UNION ALL
    SELECT r."eventId", 3, count(*)
    FROM "FormerSlug" f CROSS JOIN unnest(f."documentIds") AS d (id)
    JOIN "Report" r ON r."documentId" = d.id AND r.role = 'MAIN' WHERE f.slug = $1 GROUP BY 1
  ) x ORDER BY x.place, x.held DESC, x.id LIMIT 1);

-- The id of the entity that took a former slug over: the one that most of the mentions name, else the one that had it and has
-- another slug now. Null if there is none.
CREATE FUNCTION annals_entity_after(text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE RETURN (
  SELECT x.id FROM (
    SELECT m."entityId" AS id, 1 AS place, count(*) AS held
    FROM "FormerSlug" f CROSS JOIN unnest(f.holds) AS h (id) JOIN "Mention" m ON m.id = h.id WHERE f.slug = $1 GROUP BY 1
    UNION ALL
    SELECT n.id, 2, 1 FROM "FormerSlug" f JOIN "Entity" n ON n.id = f."ownerId" WHERE f.slug = $1
  ) x ORDER BY x.place, x.held DESC, x.id LIMIT 1);

-- The documents that somebody decided to hide: few, and looked up wherever mentions are listed.
CREATE INDEX "Document_hidden" ON "Document" (id) WHERE "isHidden";
