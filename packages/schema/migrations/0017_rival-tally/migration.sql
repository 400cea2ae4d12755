-- AlterTable
ALTER TABLE "EventTally" ADD COLUMN     "rivals" INTEGER NOT NULL DEFAULT 0;

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

UPDATE "EventTally" t SET rivals = x.n FROM (
  SELECT "eventId", count(*) AS n FROM "Claim"
  WHERE "eventId" IS NOT NULL AND status = 'RIVAL' AND property IN ('date', 'number', 'name', 'place') GROUP BY 1
) x WHERE t."eventId" = x."eventId";

ANALYZE "EventTally";
