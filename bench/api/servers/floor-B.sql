SELECT json_build_object('entity', (
  SELECT json_build_object(
    'id', n.id, 'slug', n.slug, 'name', n.name, 'kind', n.kind,
    'aliases', (
      SELECT coalesce(json_agg(json_build_object('name', a.name, 'mentionCount', a."mentionCount")), '[]')
      FROM (SELECT * FROM "Alias" WHERE "entityId" = n.id ORDER BY "mentionCount" DESC, name, id) a),
    'events', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object(
        'id', e.id, 'slug', e.slug, 'title', e.title, 'description', e.description, 'kind', e.kind,
        'date', json_build_object('edtf', e."dateEdtf", 'from', e."dateFrom", 'to', e."dateTo", 'precision', e."datePrecision")
      )), '[]')
      FROM (
        SELECT e.* FROM "EventEntity" l JOIN "Event" e ON e.id = l."eventId"
        WHERE l."entityId" = n.id AND l."dateFrom" IS NOT NULL ORDER BY l."dateFrom" DESC, l."eventId" DESC LIMIT 50
      ) e)),
    'cooccurring', (
      SELECT coalesce(json_agg(json_build_object('events', c.events, 'entity', json_build_object(
        'id', c.id, 'slug', c.slug, 'name', c.name, 'kind', c.kind))), '[]')
      FROM (
        SELECT m.*, x.events FROM "Cooccurrence" x JOIN "Entity" m ON m.id = x."otherId"
        WHERE x."entityId" = n.id ORDER BY x.events DESC, x."otherId" LIMIT 20
      ) c)
  ) FROM "Entity" n WHERE n.slug = $1
))::text
