-- AlterTable
ALTER TABLE "Capture" ADD COLUMN     "mediaType" TEXT;
