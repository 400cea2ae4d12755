-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '';
