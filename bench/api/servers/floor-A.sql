SELECT json_build_object('events', json_build_object('nodes', (
  SELECT json_agg(json_build_object(
    'id', e.id, 'slug', e.slug, 'title', e.title, 'description', e.description, 'kind', e.kind,
    'date', json_build_object('edtf', e."dateEdtf", 'from', e."dateFrom", 'to', e."dateTo", 'precision', e."datePrecision"),
    'entities', json_build_object('edges', (
      SELECT coalesce(json_agg(json_build_object('role', n.role, 'node', json_build_object(
        'id', n.id, 'slug', n.slug, 'name', n.name, 'kind', n.kind))), '[]')
      FROM (
        SELECT n.*, l.role FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId" WHERE l."eventId" = e.id
        ORDER BY l."mentionCount" DESC LIMIT 20
      ) n)),
    'sources', (
      SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name)), '[]')
      FROM (
        SELECT s.slug, s.name FROM (
          SELECT u."sourceId", min(u.rank) AS rank FROM (
            SELECT d."sourceId", 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId" WHERE r."eventId" = e.id
            UNION ALL
            SELECT a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id WHERE r."eventId" = e.id
            UNION ALL
            SELECT c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id WHERE r."eventId" = e.id
          ) u GROUP BY u."sourceId"
        ) x JOIN "Source" s ON s.id = x."sourceId" ORDER BY x.rank, s.name, s.id
      ) s),
    'related', (
      SELECT coalesce(json_agg(json_build_object('event', json_build_object(
        'slug', o.slug, 'title', o.title,
        'entities', json_build_object('edges', (
          SELECT coalesce(json_agg(json_build_object('role', n.role, 'node', json_build_object(
            'id', n.id, 'slug', n.slug, 'name', n.name, 'kind', n.kind))), '[]')
          FROM (
            SELECT n.*, l.role FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId" WHERE l."eventId" = o.id
            ORDER BY l."mentionCount" DESC LIMIT 20
          ) n))))), '[]')
      FROM (
        SELECT o.id, o.slug, o.title FROM (
          SELECT x.id, max(x.score) AS score FROM (
            SELECT r."relatedId" AS id, r.score FROM "Relation" r WHERE r."eventId" = e.id
            UNION ALL
            SELECT r."eventId", r.score FROM "Relation" r WHERE r."relatedId" = e.id
          ) x GROUP BY x.id
        ) k JOIN "Event" o ON o.id = k.id
        ORDER BY k.score DESC, o."dateFrom" DESC NULLS LAST, o.id LIMIT 5
      ) o)
  ))
  FROM (SELECT * FROM "Event" WHERE "dateFrom" IS NOT NULL ORDER BY "dateFrom" DESC, id DESC LIMIT 50) e
)))::text
