-- AlterEnum
ALTER TYPE "ReplyKind" ADD VALUE 'DECISION';

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "isHidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "isHidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "isHidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "isHidden" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DecisionEffect" (
    "decisionId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,

    CONSTRAINT "DecisionEffect_pkey" PRIMARY KEY ("decisionId","claimId")
);

-- CreateIndex
CREATE INDEX "DecisionEffect_claimId_idx" ON "DecisionEffect"("claimId");

-- AddForeignKey
ALTER TABLE "DecisionEffect" ADD CONSTRAINT "DecisionEffect_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionEffect" ADD CONSTRAINT "DecisionEffect_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
