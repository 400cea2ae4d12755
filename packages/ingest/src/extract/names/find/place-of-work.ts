import bodies from "../../../../data/bodies.json" with { type: "json" };
import type { Block } from "../block.ts";
import type { GazetteerEntry } from "../gazetteer/gazetteer-entry.ts";

const BUILDINGS = new Set(bodies.buildings);
const WHERE = /^(?:in|at|near|inside|outside|around|into|toward|towards|behind)$/;

/** Whether a body that is called by its building is the building here: `in the Kremlin`, not `the Kremlin said`. */
export function isInPlaceOfWork(entry: GazetteerEntry, { tokens }: Block, index: number): boolean {
  if (!BUILDINGS.has(entry.name)) return false;
  const before = tokens[index - 1]?.text.toLowerCase();
  const preposition = before === "the" ? tokens[index - 2]?.text.toLowerCase() : before;
  return preposition !== undefined && WHERE.test(preposition);
}
