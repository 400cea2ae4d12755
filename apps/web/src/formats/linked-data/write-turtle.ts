import { Writer } from "n3";
import type { Publication } from "../model.ts";
import { type LinkedNode, vocabularies } from "./linked-node.ts";
import { toCollectionNode } from "./page-nodes.ts";
import { toNode } from "./to-nodes.ts";
import { toQuads } from "./to-quads.ts";

/** Writes a page as RDF 1.1 Turtle: the same statements as its JSON-LD. */
export async function* writeTurtle(page: Publication): AsyncGenerator<string> {
  let written = "";
  const output = {
    write(chunk: string, _encoding: string, done?: () => void) {
      written += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  // The writer wants a stream; this one is emptied after every thing.
  const writer = new Writer(output as unknown as NodeJS.WriteStream, { prefixes: { ...vocabularies } });
  const write = (node: LinkedNode): string => {
    writer.addQuads(toQuads(node));
    const text = written;
    written = "";
    return text;
  };
  yield write(
    page.subject === null
      ? toCollectionNode(page.site, page.url.slice(page.site.length), page.title)
      : toNode(page.subject),
  );
  for await (const item of page.list?.items ?? []) yield write(toNode(item));
  writer.end();
  yield written;
}
