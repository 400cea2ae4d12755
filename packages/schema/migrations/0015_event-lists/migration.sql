-- CreateTable
CREATE TABLE "EventEntityList" (
    "eventId" TEXT NOT NULL,
    "ids" TEXT[],
    "slugs" TEXT[],
    "names" TEXT[],
    "kinds" TEXT[],
    "roles" TEXT[],
    "mentionCounts" TEXT[],

    CONSTRAINT "EventEntityList_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "EventSourceList" (
    "eventId" TEXT NOT NULL,
    "ids" TEXT[],
    "slugs" TEXT[],
    "names" TEXT[],

    CONSTRAINT "EventSourceList_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "EventRelatedList" (
    "eventId" TEXT NOT NULL,
    "relatedIds" TEXT[],
    "scores" DOUBLE PRECISION[],

    CONSTRAINT "EventRelatedList_pkey" PRIMARY KEY ("eventId")
);

-- The lists of an event as they are shown: its entities, its sources and the events that documents relate to it. They are made
-- anew for each event that a change touches. Each value is the text of its JSON, which takes longer to write than to read. What they are made of is planned each time, for as many events as there are.
CREATE FUNCTION annals_list_entities(events text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(events) > 0 THEN
    EXECUTE 'MERGE INTO "EventEntityList" o USING (
        SELECT c.id AS "eventId", x.ids, x.slugs, x.names, x.kinds, x.roles, x.counts
        FROM unnest($1) AS c (id) LEFT JOIN (
          SELECT s."eventId", array_agg(to_json(s.id)::text) AS ids, array_agg(to_json(s.slug)::text) AS slugs, array_agg(to_json(s.name)::text) AS names,
            array_agg(to_json(s.kind)::text) AS kinds, array_agg(to_json(s.role)::text) AS roles, array_agg(s."mentionCount"::text) AS counts
          FROM (
            SELECT l."eventId", n.id, n.slug, n.name, n.kind, l.role, l."mentionCount"
            FROM unnest($1) AS w (id) JOIN "EventEntity" l ON l."eventId" = w.id JOIN "Entity" n ON n.id = l."entityId"
            WHERE NOT n."isHidden" ORDER BY l."eventId", l.role, l."mentionCount" DESC, n.name, n.id
          ) s GROUP BY s."eventId"
        ) x ON x."eventId" = c.id
      ) x ON o."eventId" = x."eventId"
      WHEN MATCHED AND x.ids IS NULL THEN DELETE
      WHEN MATCHED AND (o.ids, o.slugs, o.names, o.kinds, o.roles, o."mentionCounts") IS DISTINCT FROM (x.ids, x.slugs, x.names, x.kinds, x.roles, x.counts)
        THEN UPDATE SET ids = x.ids, slugs = x.slugs, names = x.names, kinds = x.kinds, roles = x.roles, "mentionCounts" = x.counts
      WHEN NOT MATCHED AND x.ids IS NOT NULL THEN INSERT ("eventId", ids, slugs, names, kinds, roles, "mentionCounts")
        VALUES (x."eventId", x.ids, x.slugs, x.names, x.kinds, x.roles, x.counts)' USING events;
  END IF;
END $$;

CREATE FUNCTION annals_list_sources(events text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(events) > 0 THEN
    EXECUTE 'MERGE INTO "EventSourceList" o USING (
        SELECT c.id AS "eventId", x.ids, x.slugs, x.names
        FROM unnest($1) AS c (id) LEFT JOIN (
          SELECT s."eventId", array_agg(to_json(s.id)::text) AS ids, array_agg(to_json(s.slug)::text) AS slugs, array_agg(to_json(s.name)::text) AS names
          FROM (
            SELECT u."eventId", n.id, n.slug, n.name FROM (
              SELECT t."eventId", t."sourceId", min(t.rank) AS rank FROM (
                SELECT r."eventId", d."sourceId", 0 AS rank
                FROM unnest($1) AS w (id) JOIN "Report" r ON r."eventId" = w.id JOIN "Document" d ON d.id = r."documentId"
                UNION ALL
                SELECT r."eventId", a."sourceId", 1
                FROM unnest($1) AS w (id) JOIN "Report" r ON r."eventId" = w.id JOIN "Attribution" a ON a."reportId" = r.id
                UNION ALL
                SELECT r."eventId", c."sourceId", 2
                FROM unnest($1) AS w (id) JOIN "Report" r ON r."eventId" = w.id JOIN "Citation" c ON c."reportId" = r.id
              ) t GROUP BY 1, 2
            ) u JOIN "Source" n ON n.id = u."sourceId" ORDER BY u."eventId", u.rank, n.name, n.id
          ) s GROUP BY s."eventId"
        ) x ON x."eventId" = c.id
      ) x ON o."eventId" = x."eventId"
      WHEN MATCHED AND x.ids IS NULL THEN DELETE
      WHEN MATCHED AND (o.ids, o.slugs, o.names) IS DISTINCT FROM (x.ids, x.slugs, x.names)
        THEN UPDATE SET ids = x.ids, slugs = x.slugs, names = x.names
      WHEN NOT MATCHED AND x.ids IS NOT NULL THEN INSERT ("eventId", ids, slugs, names) VALUES (x."eventId", x.ids, x.slugs, x.names)' USING events;
  END IF;
END $$;

CREATE FUNCTION annals_list_related(events text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(events) > 0 THEN
    EXECUTE 'MERGE INTO "EventRelatedList" o USING (
        SELECT c.id AS "eventId", x.ids, x.scores
        FROM unnest($1) AS c (id) LEFT JOIN (
          SELECT s.one, (array_agg(s.other))[1:100] AS ids, (array_agg(s.score))[1:100] AS scores
          FROM (
            SELECT u.one, u.other, u.score FROM (
              SELECT t.one, t.other, max(t.score) AS score FROM (
                SELECT r."eventId" AS one, r."relatedId" AS other, r.score FROM unnest($1) AS w (id) JOIN "Relation" r ON r."eventId" = w.id
                UNION ALL
                SELECT r."relatedId", r."eventId", r.score FROM unnest($1) AS w (id) JOIN "Relation" r ON r."relatedId" = w.id
              ) t GROUP BY 1, 2
            ) u JOIN "Event" e ON e.id = u.other AND NOT e."isHidden"
            ORDER BY u.one, u.score DESC, e."dateFrom" DESC NULLS LAST, u.other
          ) s GROUP BY s.one
        ) x ON x.one = c.id
      ) x ON o."eventId" = x."eventId"
      WHEN MATCHED AND x.ids IS NULL THEN DELETE
      WHEN MATCHED AND (o."relatedIds", o.scores) IS DISTINCT FROM (x.ids, x.scores) THEN UPDATE SET "relatedIds" = x.ids, scores = x.scores
      WHEN NOT MATCHED AND x.ids IS NOT NULL THEN INSERT ("eventId", "relatedIds", scores) VALUES (x."eventId", x.ids, x.scores)' USING events;
  END IF;
END $$;

-- The events whose lists a change touches. The function that makes a list anew and the columns that matter to it are the
-- trigger's arguments, and between them a SELECT of the events of rows `t` that changed.
CREATE FUNCTION annals_relist() RETURNS trigger LANGUAGE plpgsql AS $$
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
  EXECUTE 'WITH t AS MATERIALIZED (' || CASE TG_OP
      WHEN 'INSERT' THEN 'SELECT * FROM added'
      WHEN 'DELETE' THEN 'SELECT * FROM removed'
      ELSE format('(SELECT %1$s FROM added EXCEPT SELECT %1$s FROM removed) UNION ALL (SELECT %1$s FROM removed EXCEPT SELECT %1$s FROM added)', columns)
    END || ') SELECT array_agg(DISTINCT x.id) FROM (' || touched || ') AS x (id)' INTO events;
  IF events IS NOT NULL THEN EXECUTE format('SELECT %I($1)', listing) USING events; END IF;
  RETURN NULL;
END $$;

-- A slug with `~` is only set aside, see above: its row changes once more.
CREATE TRIGGER "EventEntity_added_lists" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_entities', 'SELECT "eventId" FROM t', '"eventId", "entityId", role, "mentionCount"');
CREATE TRIGGER "EventEntity_changed_lists" AFTER UPDATE ON "EventEntity"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_entities', 'SELECT "eventId" FROM t', '"eventId", "entityId", role, "mentionCount"');
CREATE TRIGGER "EventEntity_removed_lists" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_entities', 'SELECT "eventId" FROM t', '"eventId", "entityId", role, "mentionCount"');
CREATE TRIGGER "Entity_changed_lists" AFTER UPDATE ON "Entity"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_entities', 'SELECT l."eventId" FROM t JOIN "Entity" n ON n.id = t.id AND n.slug NOT LIKE ''%~%'' JOIN "EventEntity" l ON l."entityId" = t.id', 'id, slug, name, kind, "isHidden"');
CREATE TRIGGER "Report_added_lists" AFTER INSERT ON "Report"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId"');
CREATE TRIGGER "Report_changed_lists" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId"');
CREATE TRIGGER "Report_removed_lists" AFTER DELETE ON "Report"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId"');
CREATE TRIGGER "Attribution_added_lists" AFTER INSERT ON "Attribution"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_changed_lists" AFTER UPDATE ON "Attribution"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_removed_lists" AFTER DELETE ON "Attribution"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_added_lists" AFTER INSERT ON "Citation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_changed_lists" AFTER UPDATE ON "Citation"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_removed_lists" AFTER DELETE ON "Citation"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Document_changed_lists" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r."documentId" = t.id', 'id, "sourceId"');
CREATE TRIGGER "Source_changed_lists" AFTER UPDATE ON "Source"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'WITH s AS (SELECT t.id FROM t JOIN "Source" n ON n.id = t.id AND n.slug NOT LIKE ''%~%'')
    SELECT r."eventId" FROM s JOIN "Document" d ON d."sourceId" = s.id JOIN "Report" r ON r."documentId" = d.id
    UNION ALL SELECT r."eventId" FROM s JOIN "Attribution" a ON a."sourceId" = s.id JOIN "Report" r ON r.id = a."reportId"
    UNION ALL SELECT r."eventId" FROM s JOIN "Citation" c ON c."sourceId" = s.id JOIN "Report" r ON r.id = c."reportId"', 'id, slug, name');
CREATE TRIGGER "Relation_added_lists" AFTER INSERT ON "Relation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_related', 'SELECT "eventId" FROM t UNION ALL SELECT "relatedId" FROM t', '"eventId", "relatedId", score');
CREATE TRIGGER "Relation_changed_lists" AFTER UPDATE ON "Relation"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_related', 'SELECT "eventId" FROM t UNION ALL SELECT "relatedId" FROM t', '"eventId", "relatedId", score');
CREATE TRIGGER "Relation_removed_lists" AFTER DELETE ON "Relation"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_related', 'SELECT "eventId" FROM t UNION ALL SELECT "relatedId" FROM t', '"eventId", "relatedId", score');
CREATE TRIGGER "Event_changed_lists" AFTER UPDATE ON "Event"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_related', 'SELECT r."relatedId" FROM t JOIN "Relation" r ON r."eventId" = t.id UNION ALL SELECT r."eventId" FROM t JOIN "Relation" r ON r."relatedId" = t.id', 'id, "dateFrom", "isHidden"');
CREATE TRIGGER "EventEntity_truncated_lists" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventEntityList');
CREATE TRIGGER "Report_truncated_lists" AFTER TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventSourceList');
CREATE TRIGGER "Relation_truncated_lists" AFTER TRUNCATE ON "Relation"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventRelatedList');

-- What there is already is listed once.
SELECT annals_list_entities(ARRAY(SELECT id FROM "Event"));
SELECT annals_list_sources(ARRAY(SELECT id FROM "Event"));
SELECT annals_list_related(ARRAY(SELECT id FROM "Event"));
