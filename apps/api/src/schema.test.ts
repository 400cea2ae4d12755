import { readFileSync } from "node:fs";
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "./schema.ts";

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function* describeParts(type: GraphQLNamedType): Generator<[coordinate: string, description: unknown]> {
  yield [type.name, type.description];
  if (isEnumType(type))
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field.description];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
    }
  }
}

describe("the schema", () => {
  it("is printed in schema.graphql as the code makes it", () => {
    const printed = readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
    expect(printed).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it("describes every type, field, argument and value", () => {
    const parts = types.flatMap((type) => [...describeParts(type)]);
    expect(parts.length).toBeGreaterThan(400);
    expect(parts.filter(([, description]) => typeof description !== "string" || description === "")).toEqual(
      [],
    );
  });

  it("has `totalCount`, `nodes` and `edges` on every connection", () => {
    const connections = types.filter(({ name }) => name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(8);
    for (const type of connections) {
      const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(fields).toEqual(expect.arrayContaining(["edges", "nodes", "pageInfo", "totalCount"]));
    }
  });
});
