import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gqlPluckFromCodeString } from "@graphql-tools/graphql-tag-pluck";
import { type DefinitionNode, type DocumentNode, Kind, parse, visit } from "graphql";
import { toDocumentId, toOperationText } from "./document-id.ts";

/** Everything that the source files of a folder write with `graphql(…)`, by kind and name. Throws if a name is twice. */
async function readDefinitions(folder: string): Promise<Map<string, DefinitionNode>> {
  const found = new Map<string, DefinitionNode>();
  for (const file of globSync("**/*.{ts,tsx}", { cwd: folder }).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const code = readFileSync(join(folder, file), "utf8");
    if (!code.includes("graphql(")) continue;
    const sources = await gqlPluckFromCodeString(file, code, { globalGqlIdentifierName: ["graphql"] });
    for (const definition of sources.flatMap(({ body }) => parse(body).definitions)) {
      if (!("name" in definition) || definition.name === undefined)
        throw new Error(`${file}: an operation has no name.`);
      const key = `${definition.kind} ${definition.name.value}`;
      if (found.has(key)) throw new Error(`${file}: there are two ${key}.`);
      found.set(key, definition);
    }
  }
  return found;
}

/** A definition with every fragment that it spreads, and those that these spread. Throws if one is not there. */
function withFragments(definition: DefinitionNode, all: Map<string, DefinitionNode>): DocumentNode {
  const definitions = new Set([definition]);
  for (const part of definitions) {
    visit(part, {
      FragmentSpread({ name: { value } }) {
        const fragment = all.get(`${Kind.FRAGMENT_DEFINITION} ${value}`);
        if (fragment === undefined) throw new Error(`There is no fragment ${value}.`);
        definitions.add(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...definitions] };
}

/**
 * The operations that the source files of a folder ask, their texts by their ids, in the order of their names.
 */
export async function collectOperations(folder: string): Promise<Record<string, string>> {
  const all = await readDefinitions(folder);
  const operations = [...all].filter(([key]) => key.startsWith(Kind.OPERATION_DEFINITION));
  const texts = operations
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, operation]) => toOperationText(withFragments(operation, all)));
  return Object.fromEntries(texts.map((text) => [toDocumentId(text), text]));
}
