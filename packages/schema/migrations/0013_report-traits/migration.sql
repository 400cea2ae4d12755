-- CreateTable
CREATE TABLE "ReportTraits" (
    "reportId" TEXT NOT NULL,
    "found" TEXT NOT NULL,

    CONSTRAINT "ReportTraits_pkey" PRIMARY KEY ("reportId")
);

-- AddForeignKey
ALTER TABLE "ReportTraits" ADD CONSTRAINT "ReportTraits_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
