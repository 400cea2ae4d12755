-- Who said what, by who said it; and the rival claims by which the conflicts of events are found.
CREATE INDEX "Claim_position" ON "Claim" (value, "reportId") WHERE property = 'position';
CREATE INDEX "Claim_conflict" ON "Claim" (property, "eventId") WHERE status = 'RIVAL' AND property IN ('date', 'number', 'name', 'place');
