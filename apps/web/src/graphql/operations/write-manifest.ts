import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { collectOperations } from "./collect-operations.ts";

// Writes the manifest by which the API knows the site's operations: `pnpm run generate`.

const source = join(import.meta.dirname, "../..");
const path = join(source, "graphql/generated/operations.json");
const operations = await collectOperations(source);
mkdirSync(dirname(path), { recursive: true });
// A running API may read it at any moment.
writeFileSync(`${path}.new`, `${JSON.stringify(operations, null, 2)}\n`);
renameSync(`${path}.new`, path);
