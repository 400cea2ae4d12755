import { readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

async function findBreakingChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

describe("the schema beside that of the last release", () => {
  const released = buildSchema(read("schema.released.graphql"));

  it("breaks no query that was right then", async () => {
    expect(await findBreakingChanges(released, buildSchema(read("schema.graphql")))).toEqual([]);
  });

  it.each([
    ["a field that is gone", "type Query { one(text: String): Int! }"],
    ["a type that may be null now", "type Query { one(text: String): Int two: Int }"],
    ["an argument that became needed", "type Query { one(text: String!): Int! two: Int }"],
  ])("is refused for %s", async (_what, after) => {
    const before = buildSchema("type Query { one(text: String): Int! two: Int }");
    expect(await findBreakingChanges(before, buildSchema(after))).toHaveLength(1);
  });
});
