-- Events of a period are found by the index of their first days: the earliest of those that touch it is looked up among the counts.
DROP INDEX "Event_period";
DROP FUNCTION annals_period(date, date);

-- By event: conflicts are told of the newest events first.
DROP INDEX "Claim_conflict";
CREATE INDEX "Claim_conflict" ON "Claim" ("eventId", property, id) WHERE status = 'RIVAL' AND property IN ('date', 'number', 'name', 'place');

-- How many reports tell of an event.
CREATE INDEX "Report_telling" ON "Report" ("eventId") WHERE role <> 'RELATED';

-- The events that somebody decided to hide: few, and looked up where others are counted by their links.
CREATE INDEX "Event_hidden" ON "Event" (id) WHERE "isHidden";

-- The comments that somebody decided to hide: few, and taken off the number of all.
CREATE INDEX "Comment_hidden" ON "Comment" (id) WHERE "isHidden";
