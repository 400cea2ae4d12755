import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

// Writes schema.graphql; with --check only compares it; with --release also keeps it as that of the package's version.

const find = (name: string) => new URL(`../${name}`, import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(find("schema.graphql"), "utf8") !== printed) {
    process.stderr.write(
      "schema.graphql is not what the code makes. Run `pnpm run schema` and commit the change.\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(find("schema.graphql"), printed);
}

if (process.argv.includes("--release")) {
  const { version }: { version: string } = JSON.parse(readFileSync(find("package.json"), "utf8"));
  writeFileSync(
    find("schema.released.graphql"),
    `# The schema of release ${version}. A later one breaks no query that was right with it.\n${printed}`,
  );
}
