import { z } from "zod";
import data from "../../../data/outlet-zones.json" with { type: "json" };
import type { Published, Stated } from "../../parsed-document.ts";
import { findOutlet } from "./outlets.ts";

/** Abbreviations that mean several offsets the world over, and the one that some outlets mean by them. */
const ZONES = z
  .array(
    z.strictObject({ zone: z.string(), offset: z.string(), name: z.string(), outlets: z.array(z.string()) }),
  )
  .parse(data);

const OFFSETS = new Map(
  ZONES.flatMap(({ zone, outlets, ...meant }) =>
    outlets.map((outlet) => [`${zone} ${outlet}`, meant] as const),
  ),
);

/** A time of day, and behind it a zone that means several offsets: `22.38 BST`. */
const ZONED = /\d(?: ?[ap]\.?m\.?)?\s\(?(BST|IST)\b/i;

/** When a page was published, with the offset that its outlet means by `BST` or `IST` behind the time; unchanged where it says none. */
export function withOutletZone(
  text: string,
  published: Stated<Published> | null,
  source: Stated<string> | null,
): Stated<Published> | null {
  if (!published || published.value.time === null || published.value.offset !== null) return published;
  const zones = published.evidence.flatMap(({ start, end }) => ZONED.exec(text.slice(start, end))?.[1] ?? []);
  const outlet = source === null ? null : findOutlet(source.value);
  const meant = outlet && zones[0] ? OFFSETS.get(`${zones[0].toUpperCase()} ${outlet.name}`) : undefined;
  if (!meant) return published;
  return {
    ...published,
    value: { ...published.value, offset: meant.offset },
    because: `${published.because} ${outlet?.name} means ${meant.name} by ${zones[0]}.`,
  };
}
