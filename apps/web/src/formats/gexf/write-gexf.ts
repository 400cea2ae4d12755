import Graph from "graphology";
import { write } from "graphology-gexf";
import { findEvents } from "../find-events.ts";
import type { EventItem, Publication } from "../model.ts";

/** A graph of more pairs than this is no picture any more; further pairs are left out, and the graph says so. */
const mostPairs = 200_000;

/**
 * Writes the entities of a page's events as GEXF 1.3: a node for each, with how many of the events it takes part in, and
 * an edge between two that take part in the same, as heavy as there are such events.
 */
export async function* writeGexf(page: Publication): AsyncGenerator<string> {
  const graph = new Graph({ type: "undirected" });
  let left = 0;
  for await (const event of findEvents(page)) left += addEvent(graph, event);
  const cut = left === 0 ? "" : ` ${left} pairs are left out.`;
  graph.replaceAttributes({
    creator: "Annals",
    description: `${page.title}: ${page.description}${cut} ${page.url}`,
  });
  yield write(graph, {
    version: "1.3",
    pretty: true,
    formatNode: (_key, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_key, { weight }) => ({ weight }),
  });
}

/** Adds what one event tells. Returns how many pairs found no room. */
function addEvent(graph: Graph, { entities }: EventItem): number {
  for (const { id, name, kind, url } of entities) {
    if (!graph.hasNode(id)) graph.addNode(id, { label: name, kind, url, events: 0 });
    graph.updateNodeAttribute(id, "events", (count) => count + 1);
  }
  let left = 0;
  for (const [index, one] of entities.entries()) {
    for (const other of entities.slice(index + 1)) {
      if (graph.hasEdge(one.id, other.id))
        graph.updateEdgeAttribute(one.id, other.id, "weight", (count) => count + 1);
      else if (graph.size < mostPairs) graph.addEdge(one.id, other.id, { weight: 1 });
      else left += 1;
    }
  }
  return left;
}
