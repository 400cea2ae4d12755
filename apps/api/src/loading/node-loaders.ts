import type { IdNoun } from "@annals/schema/ids";
import type { Context } from "../context.ts";

/** Reads the row with that id; null if there is none. */
export type NodeLoader = (context: Context, id: string) => Promise<unknown>;

const loaders = new Map<string, NodeLoader>();

/** Lets `node` and `nodes` find rows of that noun. The GraphQL type must have the noun's name. */
export function addNodeLoader(noun: IdNoun, load: NodeLoader): void {
  loaders.set(noun, load);
}

/** The loader of that noun's rows; null if the API has no type for it. */
export function findNodeLoader(noun: IdNoun): NodeLoader | null {
  return loaders.get(noun) ?? null;
}
