import { readFileSync } from "node:fs";

/** A query that shows a reader what can be asked, and what it is asked with. */
export interface Example {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** The examples in the order in which GraphiQL shows them, with what each is asked with. */
const variablesByName: Record<string, Record<string, unknown>> = {
  latest: {},
  timeline: { filter: { from: "2000-01-01", entities: ["japan"] } },
  entity: {},
  evidence: {},
  thread: {},
  search: { query: "Lavrov Kishida" },
};

/** Reads the examples. Each is a file beside this one. */
export function readExamples(): Example[] {
  return Object.entries(variablesByName).map(([name, variables]) => ({
    name,
    query: readFileSync(new URL(`${name}.graphql`, import.meta.url), "utf8"),
    variables,
  }));
}
