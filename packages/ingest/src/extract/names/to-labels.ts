import { groupBy } from "../../order.ts";
import type { Zone } from "../zones.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toLabel } from "./to-label.ts";

/**
 * The labels and links of a page as names. What no list knows is what the page's own story says it is, or what its shape
 * says: `Supreme Court of Chile`, `Mount Fuji`.
 * @param inProse what the story names
 * @param findShapes what rules find in a label by itself
 */
export function toLabels(
  text: string,
  zones: readonly Zone[],
  inProse: readonly NamedSpan[],
  findShapes: (zone: Zone) => NamedSpan[],
): NamedSpan[] {
  const byName = groupBy(
    inProse.filter(({ kind, isAdjective }) => kind !== "OTHER" && !isAdjective),
    ({ name }) => toFoldedName(name),
  );
  const shapes = new Map<string, NamedSpan | null>();
  return zones.map((zone) => {
    const label = toLabel(text, zone);
    if (label.kind !== "OTHER" || label.rule !== "name/label") return label;
    const told = byName.get(toFoldedName(label.name))?.[0];
    if (told) {
      const because = `${label.because} Its story names ${told.name} as the same.`;
      return {
        ...label,
        kind: told.kind,
        key: told.key,
        because,
        evidence: { start: told.start, end: told.end },
      };
    }
    const known = shapes.get(label.name);
    const shape = known === undefined ? findWhole(findShapes(zone), zone) : known;
    shapes.set(label.name, shape);
    if (!shape) return label;
    const { kind, key, confidence } = shape;
    return { ...label, kind, key, confidence, because: `${label.because} ${shape.because}` };
  });
}

/** The name that takes up all of a label. */
function findWhole(found: NamedSpan[], { start, end }: Zone): NamedSpan | null {
  return found.find((span) => span.start === start && span.end === end && !span.isAdjective) ?? null;
}
