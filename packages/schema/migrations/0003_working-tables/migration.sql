-- Rows of an archive from before get their stems, tallies and blocks when it is derived anew, which the next ingest does.

-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "slugStem" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "slugStem" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "slugStem" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Extraction" (
    "documentId" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "found" TEXT NOT NULL,

    CONSTRAINT "Extraction_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "NameTally" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "tokens" TEXT[],
    "found" TEXT NOT NULL,

    CONSTRAINT "NameTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceTally" (
    "id" TEXT NOT NULL,
    "found" TEXT NOT NULL,

    CONSTRAINT "SourceTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportBlock" (
    "hash" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "twin" INTEGER NOT NULL,
    "asks" BOOLEAN NOT NULL,
    "parts" INTEGER[],

    CONSTRAINT "ReportBlock_pkey" PRIMARY KEY ("hash","reportId")
);

-- CreateIndex
CREATE INDEX "Extraction_rules_idx" ON "Extraction"("rules");

-- CreateIndex
CREATE INDEX "NameTally_key_idx" ON "NameTally"("key");

-- CreateIndex
CREATE INDEX "NameTally_tokens_idx" ON "NameTally" USING GIN ("tokens");

-- CreateIndex
CREATE INDEX "ReportBlock_reportId_idx" ON "ReportBlock"("reportId");

-- CreateIndex
CREATE INDEX "Entity_slugStem_idx" ON "Entity"("slugStem");

-- CreateIndex
CREATE INDEX "Event_slugStem_idx" ON "Event"("slugStem");

-- CreateIndex
CREATE INDEX "Source_slugStem_idx" ON "Source"("slugStem");

-- AddForeignKey
ALTER TABLE "Extraction" ADD CONSTRAINT "Extraction_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
