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
CREATE FUNCTION search(wanted text)
RETURNS TABLE (type integer, score integer, id text, slug text, title text, heading text, name text, text text, highlights json) LANGUAGE sql STABLE AS $$
  WITH spelled AS MATERIALIZED (
    SELECT x.word FROM (
      SELECT n.word, similarity(n.word, wanted) AS near FROM "NameWord" n
      WHERE n.word % wanted AND n.word <> wanted AND similarity(n.word, wanted) >= 0.4 ORDER BY 2 DESC, 1 LIMIT 20
    ) x
    WHERE levenshtein(x.word, wanted) <= CASE WHEN greatest(length(x.word), length(wanted)) >= 8 THEN 2 ELSE 1 END
      AND NOT starts_with(x.word, wanted)
    ORDER BY x.near DESC, x.word LIMIT 5
  ), q AS MATERIALIZED (
    SELECT (quote_literal(wanted) || ':*')::tsquery AS exact,
      (quote_literal(wanted) || ':*' || coalesce((SELECT string_agg(' | ' || quote_literal(word), '') FROM spelled), ''))::tsquery AS found,
      '\m(' || wanted || coalesce((SELECT string_agg('|' || word || '\M', '') FROM spelled), '') || ')' AS pattern
  ), hits AS MATERIALIZED (
    SELECT h.* FROM (
      SELECT n.id, 0 AS type, n.score, (SELECT -coalesce(sum(a."mentionCount"), 0) FROM "Alias" a WHERE a."entityId" = n.id) AS named,
        n.name, NULL::date AS day, '' AS "lastId"
      FROM (
        SELECT m.id, m.name, max(m.score) AS score FROM (
          SELECT e.id, e.name, CASE WHEN annals_words(e.name) = wanted THEN 5 WHEN annals_vector(e.name) @@ (SELECT exact FROM q) THEN 4 ELSE 3 END AS score
          FROM "Entity" e WHERE annals_vector(e.name) @@ (SELECT found FROM q) AND NOT e."isHidden"
          UNION ALL
          SELECT e.id, e.name, CASE WHEN annals_words(a.name) = wanted THEN 5 WHEN annals_vector(a.name) @@ (SELECT exact FROM q) THEN 4 ELSE 3 END
          FROM "Alias" a JOIN "Entity" e ON e.id = a."entityId" WHERE annals_vector(a.name) @@ (SELECT found FROM q) AND NOT e."isHidden"
        ) m GROUP BY m.id, m.name
      ) n
      UNION ALL
      SELECT e.id, 1, CASE WHEN annals_words(e.title) = wanted THEN 5 WHEN annals_vector(e.title) @@ (SELECT exact FROM q) THEN 4
          WHEN annals_vector(e.title) @@ (SELECT found FROM q) THEN 3
          WHEN annals_vector(e.title || ' ' || coalesce(e.description, '')) @@ (SELECT exact FROM q) THEN 2 ELSE 1 END,
        0, '', e."dateFrom", e.id
      FROM "Event" e
      WHERE annals_vector(e.title || ' ' || coalesce(e.description, '')) @@ (SELECT found FROM q) AND NOT e."isHidden"
      UNION ALL
      SELECT d.id, 2, CASE WHEN annals_words(d.title) = wanted THEN 5 WHEN annals_vector(d.title) @@ (SELECT exact FROM q) THEN 4
          WHEN annals_vector(d.title) @@ (SELECT found FROM q) THEN 3 WHEN w.words @@ (SELECT exact FROM q) THEN 2 ELSE 1 END,
        0, '', d."publishedDay", d.id
      FROM "DocumentWords" w JOIN "Document" d ON d.id = w."documentId"
      WHERE w.words @@ (SELECT found FROM q) AND w."isWhole" AND NOT d."isHidden"
      UNION ALL
      SELECT c.id, 3, CASE WHEN annals_vector(coalesce(c.author, '') || ' ' || c.text) @@ (SELECT exact FROM q) THEN 2 ELSE 1 END,
        0, '', d."publishedDay", c.id
      FROM "Comment" c JOIN "CommentThread" t ON t.id = c."threadId" JOIN "Document" d ON d.id = t."documentId"
      WHERE annals_vector(coalesce(c.author, '') || ' ' || c.text) @@ (SELECT found FROM q) AND NOT c."isHidden" AND NOT d."isHidden"
    ) h ORDER BY h.score DESC, h.type, h.named, h.name, h.day DESC NULLS LAST, h."lastId" DESC LIMIT 20
  ), fields AS (
    SELECT h.id, 0 AS place, 'title' AS field, e.title AS text FROM hits h JOIN "Event" e ON e.id = h.id
    UNION ALL SELECT h.id, 1, 'description', e.description FROM hits h JOIN "Event" e ON e.id = h.id
    UNION ALL SELECT h.id, 0, 'name', n.name FROM hits h JOIN "Entity" n ON n.id = h.id
    UNION ALL
    SELECT x.id, 1 + x.place, 'alias', x.name FROM (
      SELECT h.id, a.name, row_number() OVER (PARTITION BY h.id ORDER BY a."mentionCount" DESC, a.name) AS place
      FROM q, hits h JOIN "Entity" n ON n.id = h.id JOIN "Alias" a ON a."entityId" = n.id AND a.name <> n.name
      WHERE a.name ~* q.pattern
    ) x WHERE x.place <= 3
    UNION ALL SELECT h.id, 0, 'title', d.title FROM hits h JOIN "Document" d ON d.id = h.id
    UNION ALL SELECT h.id, 1, 'text', d.text FROM hits h JOIN "Document" d ON d.id = h.id
    UNION ALL SELECT h.id, 0, 'author', c.author FROM hits h JOIN "Comment" c ON c.id = h.id
    UNION ALL SELECT h.id, 1, 'text', c.text FROM hits h JOIN "Comment" c ON c.id = h.id
  ), marked AS (
    SELECT s.id, json_agg(json_build_object('field', s.field, 'snippet', substr(s.text, s.start + 1, greatest(200, s.stop - s.start)))
      ORDER BY s.place) AS highlights
    FROM (
      SELECT f.*, CASE WHEN f.hit <= 60 THEN 0 WHEN f.space BETWEEN 1 AND 31 THEN least(f.hit - 60 + f.space, f.hit) ELSE f.hit - 60 END AS start
      FROM (
        SELECT f.*, regexp_instr(f.text, q.pattern, 1, 1, 0, 'i') - 1 AS hit, regexp_instr(f.text, q.pattern, 1, 1, 1, 'i') - 1 AS stop,
          position(' ' IN substr(f.text, regexp_instr(f.text, q.pattern, 1, 1, 0, 'i') - 60)) AS space
        FROM q, fields f WHERE f.text ~* q.pattern
      ) f
    ) s GROUP BY s.id
  )
  SELECT h.type, h.score, h.id, coalesce(n.slug, e.slug), e.title, d.title, n.name, c.text, coalesce(m.highlights, '[]')
  FROM hits h LEFT JOIN marked m ON m.id = h.id LEFT JOIN "Entity" n ON n.id = h.id LEFT JOIN "Event" e ON e.id = h.id
    LEFT JOIN "Document" d ON d.id = h.id LEFT JOIN "Comment" c ON c.id = h.id
  ORDER BY h.score DESC, h.type, h.named, h.name, h.day DESC NULLS LAST, h."lastId" DESC
$$;
-- It knows a row by a column only where that is a constraint, not by an index alone.
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_slug_key" UNIQUE USING INDEX "Entity_slug_key";
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_documentId_key" UNIQUE USING INDEX "CommentThread_documentId_key";
