import { readFileSync } from "node:fs";
import { configs, parser, rules } from "@graphql-eslint/eslint-plugin";
import { type ESLint, Linter } from "eslint";
import { expect, it } from "vitest";

const path = new URL("../../schema.graphql", import.meta.url);

// The types of the two packages name other releases of ESLint's own.
const plugin = { rules } as unknown as ESLint.Plugin;

/** What the schema does otherwise, and why. */
const exceptions: Linter.RulesRecord = {
  // The schema is printed in the order of the alphabet but for `id`, which printing does not lift to the front.
  "@graphql-eslint/alphabetize": "off",
  // Values that exist only within another (a date, a span, an edge) have no id: conventions/relay.test.ts holds the others to it.
  "@graphql-eslint/strict-id-in-types": "off",
  // Corrections are mutations, and news are subscriptions.
  "@graphql-eslint/no-root-type": "off",
  // An archive, a page of a list and a timeline are always there, if empty.
  "@graphql-eslint/require-nullable-result-in-root": "off",
  // An answer of errors as data is a union, in which there is no place for a field of the query.
  "@graphql-eslint/require-field-of-type-query-in-mutation-result": "off",
  // Lists of values need no edges; those that are paged are proved in conventions/relay.test.ts.
  "@graphql-eslint/relay-edge-types": [
    "error",
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true },
  ],
  "@graphql-eslint/require-description": [
    "error",
    {
      types: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
};

it("finds nothing to say against the schema: @graphql-eslint with all rules for schemas and for Relay", () => {
  const schema = readFileSync(path, "utf8");
  const linter = new Linter();
  const messages = linter.verify(
    schema,
    [
      {
        files: ["**/*.graphql"],
        languageOptions: { parser, parserOptions: { graphQLConfig: { schema } } },
        plugins: { "@graphql-eslint": plugin },
        rules: { ...configs["flat/schema-all"].rules, ...configs["flat/schema-relay"].rules, ...exceptions },
      },
    ],
    "schema.graphql",
  );
  expect(messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`)).toEqual([]);
});
