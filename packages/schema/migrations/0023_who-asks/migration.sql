-- Who asks in a block, among all that only look: where nobody does nothing of it need be read (see `findAsked` in @annals/ingest).
CREATE INDEX "ReportBlock_asking" ON "ReportBlock" (hash) WHERE asks;
