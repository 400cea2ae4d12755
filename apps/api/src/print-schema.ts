import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

const path = fileURLToPath(new URL("../schema.graphql", import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== printed) {
    process.stderr.write(
      "schema.graphql is not what the code makes. Run `pnpm run schema` and commit the change.\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, printed);
}
