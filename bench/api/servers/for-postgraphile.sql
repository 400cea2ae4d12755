-- What one would add to the tables so that PostGraphile can answer the same: its way to fields that are no column.
CREATE FUNCTION latest_events() RETURNS SETOF "Event" LANGUAGE sql STABLE AS $$
  SELECT * FROM "Event" WHERE "dateFrom" IS NOT NULL ORDER BY "dateFrom" DESC, id DESC
$$;
CREATE FUNCTION "Event_sources"(event "Event") RETURNS SETOF "Source" LANGUAGE sql STABLE AS $$
  SELECT s.* FROM (
    SELECT u."sourceId", min(u.rank) AS rank FROM (
      SELECT d."sourceId", 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = event.id
      UNION ALL
      SELECT a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id WHERE r."eventId" = event.id
      UNION ALL
      SELECT c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id WHERE r."eventId" = event.id
    ) u GROUP BY u."sourceId"
  ) x JOIN "Source" s ON s.id = x."sourceId" ORDER BY x.rank, s.name, s.id
$$;
CREATE FUNCTION "Event_related"(event "Event") RETURNS SETOF "Event" LANGUAGE sql STABLE AS $$
  SELECT e.* FROM (
    SELECT x.id, max(x.score) AS score FROM (
      SELECT r."relatedId" AS id, r.score FROM "Relation" r WHERE r."eventId" = event.id
      UNION ALL
      SELECT r."eventId", r.score FROM "Relation" r WHERE r."relatedId" = event.id
    ) x GROUP BY x.id
  ) k JOIN "Event" e ON e.id = k.id
  ORDER BY k.score DESC, e."dateFrom" DESC NULLS LAST, e.id
$$;
CREATE FUNCTION "Entity_latestEvents"(entity "Entity") RETURNS SETOF "Event" LANGUAGE sql STABLE AS $$
  SELECT e.* FROM "EventEntity" l JOIN "Event" e ON e.id = l."eventId"
  WHERE l."entityId" = entity.id AND l."dateFrom" IS NOT NULL ORDER BY l."dateFrom" DESC, l."eventId" DESC
$$;
CREATE FUNCTION "Entity_cooccurring"(entity "Entity")
RETURNS TABLE (events integer, id text, slug text, name text, kind "EntityKind") LANGUAGE sql STABLE AS $$
  SELECT x.events, n.id, n.slug, n.name, n.kind FROM "Cooccurrence" x JOIN "Entity" n ON n.id = x."otherId"
  WHERE x."entityId" = entity.id ORDER BY x.events DESC, x."otherId" LIMIT 100
$$;
-- It knows a row by a column only where that is a constraint, not by an index alone.
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_slug_key" UNIQUE USING INDEX "Entity_slug_key";
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_documentId_key" UNIQUE USING INDEX "CommentThread_documentId_key";
