-- What triggers keep beside the rows that were loaded, made for all of them at once, as the triggers would have made it.
INSERT INTO "EventCount" ("dateFrom", "dateTo", "datePrecision", status, events)
SELECT coalesce("dateFrom", '-infinity'), coalesce("dateTo", 'infinity'), "datePrecision", status, count(*)
FROM "Event" WHERE NOT "isHidden" GROUP BY 1, 2, 3, 4;

INSERT INTO "EntityCount" ("entityId", events) SELECT "entityId", count(*) FROM "EventEntity" GROUP BY 1;

INSERT INTO "Cooccurrence" ("entityId", "otherId", events)
SELECT a."entityId", o."entityId", count(*)
FROM "EventEntity" a JOIN "EventEntity" o ON o."eventId" = a."eventId" AND o."entityId" <> a."entityId" GROUP BY 1, 2;

INSERT INTO "EventTally"
  ("eventId", "dateFrom", "dateTo", "datePrecision", status, "isHidden", reports, tellings, "knownFrom", entities, rivals)
SELECT e.id, e."dateFrom", e."dateTo", e."datePrecision", e.status, e."isHidden",
  coalesce(r.reports, 0), coalesce(r.tellings, 0), r.known, coalesce(l.entities, 0), coalesce(c.rivals, 0)
FROM "Event" e
LEFT JOIN (
  SELECT t."eventId", count(*) AS reports, count(*) FILTER (WHERE t.role <> 'RELATED') AS tellings,
    min(coalesce((d."retrievedAt" AT TIME ZONE 'UTC')::date, d."publishedDay")) FILTER (WHERE NOT d."isHidden") AS known
  FROM "Report" t JOIN "Document" d ON d.id = t."documentId" GROUP BY 1
) r ON r."eventId" = e.id
LEFT JOIN (SELECT "eventId", count(*) AS entities FROM "EventEntity" GROUP BY 1) l ON l."eventId" = e.id
LEFT JOIN (
  SELECT "eventId", count(*) AS rivals FROM "Claim"
  WHERE "eventId" IS NOT NULL AND status = 'RIVAL' AND property IN ('date', 'number', 'name', 'place') GROUP BY 1
) c ON c."eventId" = e.id;

SELECT annals_list_entities(p.events), annals_link_sources(p.events), annals_list_related(p.events)
FROM (
  SELECT array_agg(id) AS events
  FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / 20000 AS piece FROM "Event") e GROUP BY piece ORDER BY piece
) p;
