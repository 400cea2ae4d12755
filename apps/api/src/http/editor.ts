import type { GraphiQLOptions } from "graphql-yoga";
import { readExamples } from "../examples/examples.ts";

/** What GraphiQL opens on: a tab an example. */
export function toEditorOptions(): GraphiQLOptions {
  const tabs = readExamples().map(({ query, variables }) => ({
    query,
    variables: Object.keys(variables).length === 0 ? null : JSON.stringify(variables, null, 2),
  }));
  return { title: "Annals", defaultTabs: tabs };
}

/**
 * Returns GraphiQL as a page with everything that it needs; a second scroll bar around the editor's own is kept away. Its
 * four megabytes of scripts are loaded when a reader first wants them.
 */
export async function renderEditor(options: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const page = renderGraphiQL(options);
  return page.replace("</head>", "<style>body { margin: 0; overflow: hidden }</style></head>");
}
