-- Events with so many entities that they are lists count for no co-occurrence.
DROP TRIGGER "EventEntity_added_cooccurrences" ON "EventEntity";
DROP TRIGGER "EventEntity_removed_cooccurrences" ON "EventEntity";
DROP FUNCTION annals_add_cooccurrences();
DROP FUNCTION annals_remove_cooccurrences();

-- Whether so many entities are a list, rather than what took part in something together.
CREATE FUNCTION annals_is_list(entities bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT entities > 200';

-- Of an event whose entities are a list nothing is counted: its pairs would be as many as the square of them. `changed` are links that came or went; an event has `whole` links with
-- them, and `rest` without. Where only they make it a list, the pairs of the others go as they come, and come as they go.
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

CREATE TRIGGER "EventEntity_added_cooccurrences" AFTER INSERT ON "EventEntity"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_cooccurrences();
CREATE TRIGGER "EventEntity_removed_cooccurrences" AFTER DELETE ON "EventEntity"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION annals_count_cooccurrences();

WITH lists AS (
  SELECT "eventId" FROM "EventEntity" GROUP BY "eventId" HAVING annals_is_list(count(*))
), pairs AS (
  SELECT l."entityId", o."entityId" AS "otherId", count(*) AS events
  FROM lists x JOIN "EventEntity" l ON l."eventId" = x."eventId"
  JOIN "EventEntity" o ON o."eventId" = l."eventId" AND o."entityId" <> l."entityId" GROUP BY 1, 2
)
UPDATE "Cooccurrence" c SET events = c.events - p.events
FROM pairs p WHERE c."entityId" = p."entityId" AND c."otherId" = p."otherId";
DELETE FROM "Cooccurrence" WHERE events <= 0;
