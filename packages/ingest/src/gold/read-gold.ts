import { type Result, toFailure } from "../formats/result.ts";
import { type AnchoredGold, anchorGold } from "./anchor-gold.ts";
import { GoldDocument } from "./gold-document.ts";

/**
 * Reads an annotated document.
 * @returns the document with every quote in its place, or `gold.not-json`, `gold.wrong-shape` (each field that is wrong
 * and why), `gold.no-place` or `gold.many-places`
 */
export function readGold(json: string): Result<AnchoredGold> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return toFailure(
      "gold.not-json",
      `It is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const gold = GoldDocument.safeParse(value);
  if (gold.success) return anchorGold(gold.data);
  const faults = gold.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return toFailure("gold.wrong-shape", faults.join("; "));
}
