import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, fetchExchange } from "@urql/core";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { graphql } from "../graphql.ts";
import { collectOperations } from "./collect-operations.ts";
import { getDocumentId } from "./document-id.ts";
import { sendIds } from "./send-ids.ts";

let folder = "";
const write = (name: string, code: string) => writeFileSync(join(folder, name), code);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "annals-operations-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const source = join(import.meta.dirname, "../..");

describe("the manifest of operations", () => {
  it("has every operation of the site, each with its fragments and nothing else", async () => {
    const texts = Object.values(await collectOperations(source));
    expect(texts.length).toBeGreaterThan(25);
    for (const text of texts) {
      const { definitions } = parse(text);
      const [operation, ...fragments] = definitions.map(({ kind }) => kind);
      expect(operation).toBe("OperationDefinition");
      expect(new Set(fragments).size).toBeLessThan(2);
      const spread = [...text.matchAll(/\.\.\.(\w+)/g)]
        .map(([, name]) => name)
        .filter((name) => name !== "on");
      const named = [...text.matchAll(/^fragment (\w+)/gm)].map(([, name]) => name);
      expect(new Set(named)).toEqual(new Set(spread));
    }
  });

  it("knows an operation by the id that the running site sends", async () => {
    const { SearchQuery, SearchHitParts } = makeDocuments();
    write(
      "query.ts",
      'const q = graphql(`query Found { search(query: "x") { edges { ...Hit cursor } } }`, [Hit]);',
    );
    write("Hit.tsx", "export const Hit = graphql(`\n  fragment Hit on SearchEdge { score }\n`);");
    write("Hit.test.ts", "graphql(`query Unused { __typename }`)");
    const ids = Object.keys(await collectOperations(folder));
    expect(ids).toEqual([getDocumentId(SearchQuery)]);
    expect(SearchHitParts.definitions).toHaveLength(1);
  });

  it.each([
    [
      "a name that is there twice",
      "graphql(`query A { __typename }`); graphql(`query A { archive { events } }`);",
    ],
    ["an operation without a name", "graphql(`{ __typename }`);"],
    ["a fragment that is nowhere", "graphql(`query A { archive { ...Lost } }`);"],
  ])("is refused for %s", async (_what, code) => {
    write("query.ts", code);
    await expect(collectOperations(folder)).rejects.toThrow();
  });
});

function makeDocuments() {
  const SearchHitParts = graphql(`
    fragment Hit on SearchEdge {
      score
    }
  `);
  const SearchQuery = graphql(
    `
      query Found {
        search(query: "x") {
          edges {
            ...Hit
            cursor
          }
        }
      }
    `,
    [SearchHitParts],
  );
  return { SearchQuery, SearchHitParts };
}

describe("a request of the site", () => {
  it("carries the id and the variables of an operation, and not its text", async () => {
    let body = "";
    const client = createClient({
      url: "http://localhost/graphql",
      exchanges: [sendIds, fetchExchange],
      preferGetMethod: false,
      fetch: async (_url, init) => {
        body = String(init?.body);
        return Response.json({ data: { search: { edges: [] } } });
      },
    });
    const { SearchQuery } = makeDocuments();
    const { data } = await client.query(SearchQuery, {}).toPromise();
    expect(data?.search.edges).toEqual([]);
    expect(JSON.parse(body)).toEqual({
      documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      variables: {},
    });
  });
});
