import fc from "fast-check";
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../schema.ts";
import { buildTalks } from "../testing/talks.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";

const talks = buildTalks();
const apis: Record<"private" | "public", TestApi | undefined> = { private: undefined, public: undefined };

beforeAll(async () => {
  for (const kind of ["private", "public"] as const) {
    const api = await createTestApi({ isPublic: kind === "public" });
    await talks.archive.store(api.db);
    apis[kind] = api;
  }
}, 60_000);

afterAll(async () => {
  for (const api of Object.values(apis)) await api?.close();
});

/** Arguments that every field of a name takes, as they may be written; nothing counts as none. */
const written: Record<string, string[]> = {
  first: ["", "first: 2", "first: 0", "last: 2"],
  orderBy: [""],
  query: [
    'query: "talks"',
    'query: "japan -kishida"',
    'query: "Kunashiri russa"',
    'query: "\\"talks in Tokyo\\""',
  ],
  by: ["by: TYPE", "by: KIND", "by: SOURCE", "by: ENTITY", "by: YEAR", "by: LANGUAGE"],
  granularity: ["granularity: MONTH", "granularity: YEAR"],
  slug: [...talks.archive.entities.slice(0, 2), ...talks.archive.events.slice(0, 2)].map(
    ({ slug }) => `slug: "${slug}"`,
  ),
  asOf: ["", 'asOf: "2017-03-20"', 'asOf: "2017-03-22"'],
  id: talks.archive.documents.slice(0, 2).map(({ id }) => `id: "${id}"`),
  documentId: talks.archive.documents.slice(0, 2).map(({ id }) => `documentId: "${id}"`),
};

function toArgs(field: GraphQLField<unknown, unknown>, pick: (count: number) => number): string | null {
  const args: string[] = [];
  for (const { name, type } of field.args) {
    const choices = written[name] ?? [];
    const choice = choices[pick(choices.length)];
    if (choice !== undefined && choice !== "") args.push(choice);
    else if (isNonNullType(type) && choice === undefined) return null;
  }
  return args.length === 0 ? "" : `(${args.join(", ")})`;
}

/** What resolvers answer, and what has no type of its own. */
const left = new Set(["suggest", "node", "nodes"]);

/** Writes a selection of a type, as chance has it: aliases, fragments, directives and `__typename` among it. */
function write(type: GraphQLObjectType, depth: number, pick: (count: number) => number): string {
  const fields = Object.values(type.getFields()).filter(({ name }) => !left.has(name));
  const parts = ["__typename"];
  for (let count = 1 + pick(4); count > 0; count -= 1) {
    const field = fields[pick(fields.length)];
    if (field === undefined) continue;
    const named = getNamedType(field.type);
    const args = toArgs(field, pick);
    if (args === null || isAbstractType(named)) continue;
    if (isObjectType(named) && depth === 0) continue;
    const nested = isObjectType(named) ? ` { ${write(named, depth - 1, pick)} }` : "";
    const text = `a${parts.length}: ${field.name}${args}${nested}`;
    const shapes = [
      text,
      `... on ${type.name} { ${text} }`,
      `... @include(if: true) { ${text} }`,
      text.replace(/^(\w+: \w+(?:\([^)]*\))?)/, "$1 @skip(if: true)"),
    ];
    parts.push(shapes[pick(shapes.length)] ?? text);
  }
  return parts.join(" ");
}

describe("a planned answer", () => {
  it.each(["private", "public"] as const)(
    "is what resolvers give, whatever is selected (%s archive)",
    async (kind) => {
      const api = apis[kind];
      const query = schema.getQueryType();
      if (api === undefined || query == null) throw new Error("There is no archive.");
      const choices = fc.infiniteStream(fc.nat(1_000_000));
      const property = fc.asyncProperty(choices, async (stream) => {
        const pick = (count: number) => Number(stream.next().value ?? 0) % Math.max(count, 1);
        const selection = write(query, 5, pick);
        const planned = await api.ask(`{ ${selection} }`);
        // A suggestion is read by a resolver: then resolvers answer the whole operation.
        const resolved = await api.ask(`{ ${selection} suggest(prefix: "zzz") { text } }`);
        if (planned.errors !== undefined) {
          const codes = planned.errors.map(({ extensions }) => extensions?.code);
          expect(codes).not.toContain("internal");
          return;
        }
        expect(resolved.errors).toBeUndefined();
        const { suggest: _suggest, ...rest } = resolved.data;
        expect(planned.data).toEqual(rest);
      });
      await fc.assert(property, { numRuns: 40, seed: 20_170_320 });
    },
    60_000,
  );
});
