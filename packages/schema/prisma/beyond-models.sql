-- What the models cannot state, as the migrations leave it: how texts are cut into words for searching, the indexes of
-- those words, and the triggers that keep the words of documents and names, count what entities have in common and keep
-- the slugs that are given up.

-- A text without accents, in lower case. The same rule as `fold` in apps/api/src/text/fold.ts. A text of nothing but
-- ASCII, Latin signs and punctuation has no accents, and is folded ten times as fast. The functions are strict so that
-- plans keep them as calls, which are planned faster than what they stand for.
CREATE FUNCTION annals_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  CASE WHEN $1 COLLATE "C" ~ '[^\u0001-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f]'
    THEN replace(replace(replace(replace(translate(
        lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g') COLLATE "und-x-icu"),
        'łøđðħıŧ', 'loddhit'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th')
    ELSE lower($1 COLLATE "C") COLLATE "und-x-icu" END;

-- The words of a text with one space between: runs of letters and digits, folded. A script that is written without
-- spaces gives each of its letters as a word.
CREATE FUNCTION annals_words(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  btrim(CASE WHEN $1 COLLATE "C" ~ '[^\u0001-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f]'
    THEN regexp_replace(regexp_replace(annals_fold($1),
        '([\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])',
        ' \1 ', 'g') COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g')
    ELSE regexp_replace(lower($1 COLLATE "C"), '[^a-z0-9]+', ' ', 'g') COLLATE "und-x-icu" END);

-- The words of a text with their places. Those of more than 250,000 characters would pass PostgreSQL's limit of 1 MB.
CREATE FUNCTION annals_vector(text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  to_tsvector('pg_catalog.simple', annals_words(left($1, 250000)));

CREATE INDEX "Event_title_words" ON "Event" USING gin (annals_vector(title));
CREATE INDEX "Event_words" ON "Event" USING gin (annals_vector(title || ' ' || coalesce(description, '')));
CREATE INDEX "Event_title_is" ON "Event" USING hash (annals_words(title));
CREATE INDEX "Entity_name_words" ON "Entity" USING gin (annals_vector(name));
CREATE INDEX "Entity_name_is" ON "Entity" USING hash (annals_words(name));
CREATE INDEX "Alias_name_words" ON "Alias" USING gin (annals_vector(name));
CREATE INDEX "Alias_name_is" ON "Alias" USING hash (annals_words(name));
CREATE INDEX "Document_title_words" ON "Document" USING gin (annals_vector(title));
CREATE INDEX "Document_title_is" ON "Document" USING hash (annals_words(title));
CREATE INDEX "Comment_words" ON "Comment" USING gin (annals_vector(coalesce(author, '') || ' ' || text));

CREATE INDEX "NameWord_word_spelling" ON "NameWord" USING gin (word gin_trgm_ops);

-- The day from which a document is known, see apps/api/src/modules/document/known-day.ts.
CREATE INDEX "Document_known" ON "Document" ((coalesce(("retrievedAt" AT TIME ZONE 'UTC')::date, "publishedDay")), id);

CREATE FUNCTION annals_add_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DocumentWords" ("documentId", "isWhole", "isPublic", words)
  SELECT id, TRUE, NOT "isRestricted", annals_vector(coalesce(title, '') || ' ' || text) FROM added
  UNION ALL
  SELECT id, FALSE, TRUE, annals_vector(coalesce(title, '') || ' ' || excerpt) FROM added WHERE "isRestricted";
  RETURN NULL;
END $$;

CREATE FUNCTION annals_change_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "DocumentWords" WHERE "documentId" IN (
    SELECT a.id FROM added a JOIN removed r ON r.id = a.id
    WHERE (a.title, a.text, a.excerpt, a."isRestricted") IS DISTINCT FROM (r.title, r.text, r.excerpt, r."isRestricted"));
  INSERT INTO "DocumentWords" ("documentId", "isWhole", "isPublic", words)
  SELECT a.id, TRUE, NOT a."isRestricted", annals_vector(coalesce(a.title, '') || ' ' || a.text) FROM added a
  WHERE NOT EXISTS (SELECT 1 FROM "DocumentWords" w WHERE w."documentId" = a.id)
  UNION ALL
  SELECT a.id, FALSE, TRUE, annals_vector(coalesce(a.title, '') || ' ' || a.excerpt) FROM added a
  WHERE a."isRestricted" AND NOT EXISTS (SELECT 1 FROM "DocumentWords" w WHERE w."documentId" = a.id);
  RETURN NULL;
END $$;

CREATE TRIGGER "Document_added_words" AFTER INSERT ON "Document"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_document_words();
CREATE TRIGGER "Document_changed_words" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION annals_change_document_words();

-- Words of fewer than four letters are not looked for by their spelling.
CREATE FUNCTION annals_add_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NameWord" (word)
  SELECT DISTINCT w.word FROM added a CROSS JOIN LATERAL regexp_split_to_table(annals_words(a.name), ' ') AS w (word)
  WHERE length(w.word) BETWEEN 4 AND 40 AND NOT EXISTS (SELECT 1 FROM "NameWord" n WHERE n.word = w.word)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "Entity_added_words" AFTER INSERT ON "Entity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_name_words();
CREATE TRIGGER "Entity_changed_words" AFTER UPDATE ON "Entity"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_name_words();
CREATE TRIGGER "Alias_added_words" AFTER INSERT ON "Alias"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_name_words();
CREATE TRIGGER "Alias_changed_words" AFTER UPDATE ON "Alias"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_add_name_words();

-- Who said what, by who said it; and the rival claims by which the conflicts of events are found.
CREATE INDEX "Claim_position" ON "Claim" (value, "reportId") WHERE property = 'position';
CREATE INDEX "Claim_conflict" ON "Claim" ("eventId", property, id) WHERE status = 'RIVAL' AND property IN ('date', 'number', 'name', 'place');

-- In how many events two entities take part together: what links of events to entities, added and removed, add and take away.
-- A link keeps its event and its entity as long as it is there.
-- Whether so many entities are a list, rather than what took part in something together.
CREATE FUNCTION annals_is_list(entities bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT entities > 200';

-- Of an event whose entities are a list nothing is counted: its pairs would be as many as the square of them. `changed` are links
-- that came or went; an event has `whole` links with them, and `rest` without. Where only they make it a list, the pairs of the
-- others go as they come, and come as they go.
CREATE FUNCTION annals_count_cooccurrences() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  way CONSTANT integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  touched CONSTANT text[] := ARRAY(SELECT DISTINCT "eventId" FROM changed);
BEGIN
  INSERT INTO "Cooccurrence" ("entityId", "otherId", events)
  WITH links AS (
    SELECT "eventId", "entityId", TRUE AS "isChanged" FROM changed
    UNION ALL
    SELECT l."eventId", l."entityId", FALSE FROM "EventEntity" l
    WHERE l."eventId" = ANY (touched)
      AND NOT EXISTS (SELECT 1 FROM changed c WHERE c."eventId" = l."eventId" AND c."entityId" = l."entityId")
  ), sizes AS (
    SELECT "eventId", count(*) AS whole, count(*) FILTER (WHERE NOT "isChanged") AS rest FROM links GROUP BY "eventId"
  ), own AS MATERIALIZED (
    SELECT l.*, annals_is_list(s.whole) AS "isList" FROM links l JOIN sizes s ON s."eventId" = l."eventId"
    WHERE NOT annals_is_list(CASE WHEN l."isChanged" THEN s.whole ELSE s.rest END)
  )
  SELECT x.one, x.other, sum(x.count) FROM (
    SELECT a."entityId" AS one, o."entityId" AS other, way AS count
    FROM own a JOIN own o ON o."eventId" = a."eventId" AND o."entityId" <> a."entityId" WHERE a."isChanged"
    UNION ALL
    SELECT o."entityId", a."entityId", way
    FROM own a JOIN own o ON o."eventId" = a."eventId" AND NOT o."isChanged" WHERE a."isChanged"
    UNION ALL
    SELECT a."entityId", o."entityId", -way
    FROM own a JOIN own o ON o."eventId" = a."eventId" AND o."entityId" <> a."entityId" WHERE a."isList"
  ) x GROUP BY x.one, x.other HAVING sum(x.count) <> 0
  ON CONFLICT ("entityId", "otherId") DO UPDATE SET events = "Cooccurrence".events + excluded.events;
  DELETE FROM "Cooccurrence" c WHERE c.events <= 0 AND c."entityId" = ANY (ARRAY(
    SELECT "entityId" FROM changed UNION SELECT "entityId" FROM "EventEntity" WHERE "eventId" = ANY (touched)));
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_cooccurrences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE "Cooccurrence";
  RETURN NULL;
END $$;

CREATE TRIGGER "EventEntity_added_cooccurrences" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_cooccurrences();
CREATE TRIGGER "EventEntity_removed_cooccurrences" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_cooccurrences();
CREATE TRIGGER "EventEntity_truncated_cooccurrences" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_cooccurrences();

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

-- How many reports tell of an event.
CREATE INDEX "Report_telling" ON "Report" ("eventId") WHERE role <> 'RELATED';

-- The events that somebody decided to hide: few, and looked up where others are counted by their links.
CREATE INDEX "Event_hidden" ON "Event" (id) WHERE "isHidden";

-- The comments that somebody decided to hide: few, and taken off the number of all.
CREATE INDEX "Comment_hidden" ON "Comment" (id) WHERE "isHidden";

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

CREATE FUNCTION annals_change_reports() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION annals_change_tellers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annals_tally_reports((
    SELECT array_agg(DISTINCT t."eventId")
    FROM added a JOIN removed r ON r.id = a.id JOIN "Report" t ON t."documentId" = a.id
    WHERE (a."isHidden", a."retrievedAt", a."publishedDay") IS DISTINCT FROM (r."isHidden", r."retrievedAt", r."publishedDay")));
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER "Document_changed_tallies" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_change_tellers();
CREATE TRIGGER "Event_truncated_tallies" AFTER TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "EventEntity_truncated_tallies" AFTER TRUNCATE ON "EventEntity"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();
CREATE TRIGGER "Report_truncated_tallies" AFTER TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_tallies();

-- Which reports are copies of others.
CREATE INDEX "Claim_copy" ON "Claim" ("reportId") WHERE property = 'copyOf' AND status = 'SHOWN';

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

-- The moment that a page states, in UTC where it gives no offset; null if it states none, or one that no clock shows.
CREATE FUNCTION annals_moment(text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE STRICT SET timezone TO 'UTC' AS $$
BEGIN
  RETURN CASE WHEN $1 ~ 'T\d\d:\d\d' THEN $1::timestamptz END;
EXCEPTION WHEN data_exception THEN RETURN NULL;
END $$;

-- The sources of these events as their lists name them, by what they are linked to.
CREATE FUNCTION annals_list_sources(events text[]) RETURNS void LANGUAGE plpgsql AS $$
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
  EXECUTE 'WITH t AS (' || CASE TG_OP
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
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId", role');
CREATE TRIGGER "Report_changed_lists" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', 'id, "eventId", "documentId", role');
CREATE TRIGGER "Report_removed_lists" AFTER DELETE ON "Report"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT "eventId" FROM t', '"eventId", "documentId", role');
-- A source that an event has already, as close to it or closer, changes nothing of the event by being named once more: whoever publishes a report is named by it as well.
CREATE TRIGGER "Attribution_added_lists" AFTER INSERT ON "Attribution"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE NOT EXISTS (SELECT FROM "EventSource" l WHERE l."eventId" = r."eventId" AND l."sourceId" = t."sourceId" AND l.rank <= 1)', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_changed_lists" AFTER UPDATE ON "Attribution"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Attribution_removed_lists" AFTER DELETE ON "Attribution"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_added_lists" AFTER INSERT ON "Citation"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE NOT EXISTS (SELECT FROM "EventSource" l WHERE l."eventId" = r."eventId" AND l."sourceId" = t."sourceId" AND l.rank <= 2)', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_changed_lists" AFTER UPDATE ON "Citation"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Citation_removed_lists" AFTER DELETE ON "Citation"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId"', '"reportId", "sourceId"');
CREATE TRIGGER "Document_changed_lists" AFTER UPDATE ON "Document"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r."documentId" = t.id', 'id, "sourceId", "isHidden", "publishedDay", "publishedAt"');
CREATE TRIGGER "Source_changed_lists" AFTER UPDATE ON "Source"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_list_sources', 'SELECT l."eventId" FROM t JOIN "Source" n ON n.id = t.id AND n.slug NOT LIKE ''%~%'' JOIN "EventSource" l ON l."sourceId" = t.id', 'id, slug, name');
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
CREATE TRIGGER "Report_truncated_sources" AFTER TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventSource');
CREATE TRIGGER "Claim_added_lists" AFTER INSERT ON "Claim"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Claim_changed_lists" AFTER UPDATE ON "Claim"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Claim_removed_lists" AFTER DELETE ON "Claim"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_relist('annals_link_sources', 'SELECT r."eventId" FROM t JOIN "Report" r ON r.id = t."reportId" WHERE t.property = ''copyOf''', '"reportId", property, status');
CREATE TRIGGER "Relation_truncated_lists" AFTER TRUNCATE ON "Relation"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_counts('EventRelatedList');

-- What was emptied told of any event that has a source.
CREATE FUNCTION annals_relink_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annals_link_sources((SELECT array_agg(DISTINCT "eventId") FROM "EventSource"));
  RETURN NULL;
END $$;

CREATE TRIGGER "Attribution_truncated_lists" AFTER TRUNCATE ON "Attribution"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();
CREATE TRIGGER "Citation_truncated_lists" AFTER TRUNCATE ON "Citation"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();
CREATE TRIGGER "Claim_truncated_lists" AFTER TRUNCATE ON "Claim"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_relink_sources();

-- Each batch looks up thousands of tokens, one by one: each would read through all that was written since the last vacuum.
ALTER INDEX "NameTally_tokens_idx" SET (fastupdate = off);

-- How many rival claims an event has of what sources may disagree on.
CREATE INDEX "EventTally_rivals" ON "EventTally" ("dateFrom", "eventId") WHERE rivals > 0;

CREATE FUNCTION annals_tally_rivals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rivals CONSTANT text := ' WHERE "eventId" IS NOT NULL AND status = ''RIVAL'' AND property IN (''date'', ''number'', ''name'', ''place'')';
  added CONSTANT text := 'SELECT "eventId", 1 AS n FROM added' || rivals;
  removed CONSTANT text := 'SELECT "eventId", -1 AS n FROM removed' || rivals;
BEGIN
  EXECUTE 'UPDATE "EventTally" t SET rivals = t.rivals + x.n FROM (
      SELECT "eventId", sum(n)::int AS n FROM (' || CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN removed
        ELSE added || ' UNION ALL ' || removed END || ') c GROUP BY 1 HAVING sum(n) <> 0
    ) x WHERE t."eventId" = x."eventId"';
  RETURN NULL;
END $$;

CREATE FUNCTION annals_forget_rivals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "EventTally" SET rivals = 0 WHERE rivals > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER "Claim_added_rivals" AFTER INSERT ON "Claim"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_rivals();
CREATE TRIGGER "Claim_changed_rivals" AFTER UPDATE ON "Claim"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_rivals();
CREATE TRIGGER "Claim_removed_rivals" AFTER DELETE ON "Claim"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION annals_tally_rivals();
CREATE TRIGGER "Claim_truncated_rivals" AFTER TRUNCATE ON "Claim"
  FOR EACH STATEMENT EXECUTE FUNCTION annals_forget_rivals();

-- To count how the values of a table are spread takes long where an index is made of its words: all of a sample of 30,000 titles and
-- descriptions are cut into words for it. How words are spread changes less than how many there are.
ALTER TABLE "Event" SET (autovacuum_analyze_scale_factor = 0.5);

-- Nobody looks for anything in the lists of an event: they are shown as they are.
ALTER TABLE "EventEntityList" ALTER COLUMN ids SET STATISTICS 0, ALTER COLUMN slugs SET STATISTICS 0, ALTER COLUMN names SET STATISTICS 0,
  ALTER COLUMN kinds SET STATISTICS 0, ALTER COLUMN roles SET STATISTICS 0, ALTER COLUMN "mentionCounts" SET STATISTICS 0;
ALTER TABLE "EventSourceList" ALTER COLUMN ids SET STATISTICS 0, ALTER COLUMN slugs SET STATISTICS 0, ALTER COLUMN names SET STATISTICS 0;
ALTER TABLE "EventRelatedList" ALTER COLUMN "relatedIds" SET STATISTICS 0, ALTER COLUMN scores SET STATISTICS 0;

-- Names in the order of a dictionary, whatever the order of the database: "abe" beside "Abe", "Ōsaka" beside "Osaka".
CREATE INDEX "Entity_in_order" ON "Entity" (name COLLATE "und-x-icu", id);
CREATE INDEX "Entity_kind_in_order" ON "Entity" (kind, name COLLATE "und-x-icu", id);
CREATE INDEX "Source_in_order" ON "Source" (name COLLATE "und-x-icu", id);

-- Who asks in a block, among all that only look: where nobody does nothing of it need be read (see `findAsked` in @annals/ingest).
CREATE INDEX "ReportBlock_asking" ON "ReportBlock" (hash) WHERE asks;
