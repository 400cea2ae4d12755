import { createRequire } from "node:module";
import { join } from "node:path";

/** The folder of @annals/schema, with the Prisma models (`prisma/models`) and the migrations (`migrations`). */
export const schemaFolder = join(createRequire(import.meta.url).resolve("@annals/schema"), "../..");
