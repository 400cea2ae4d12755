import { defineConfig } from "prisma/config";

// `prisma generate` looks for the schema engine before it needs it, and it never does: see docs/adr/002-migrations.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma",
});
