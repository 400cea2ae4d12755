import { type Failure, type Result, toFailure, toSuccess } from "../formats/result.ts";
import type { GoldDocument } from "./gold-document.ts";

interface Quoted {
  quote: string;
  start?: number | undefined;
}

/** A quote with its place. */
export type Anchored<T extends Quoted> = T & { start: number };

/** A gold document in which every quote has its place, in order of the text. */
export interface AnchoredGold extends Omit<GoldDocument, "entities" | "dates" | "reports"> {
  entities: Anchored<GoldDocument["entities"][number]>[];
  dates: Anchored<GoldDocument["dates"][number]>[];
  reports: (GoldDocument["reports"][number] & { evidence: Anchored<Quoted> })[];
}

/**
 * Finds the place of every quote of a corrected document. A quote stands where `start` says, or at the place nearest
 * to it; without `start` it stands at its only place. An entity without `start` stands at every place that no other
 * entity has taken.
 * @returns the document, or a failure that names each entry that has no place (`gold.no-place`, `gold.many-places`)
 */
export function anchorGold(gold: GoldDocument): Result<AnchoredGold> {
  const faults: Failure[] = [];
  const anchor = <T extends Quoted>(entry: T, name: string): Anchored<T>[] => {
    const place = findPlace(gold.text, entry, name);
    if (place.ok) return [{ ...entry, start: place.value }];
    faults.push(place.error);
    return [];
  };
  const isPlaced = ({ start }: Quoted) => start !== undefined;
  const placed = gold.entities.flatMap((entity, index) =>
    isPlaced(entity) ? anchor(entity, `entities[${index}]`) : [],
  );
  const everywhere = gold.entities.flatMap((entity, index) => {
    if (isPlaced(entity)) return [];
    const places = findPlaces(gold.text, entity.quote);
    if (places.length === 0) return anchor(entity, `entities[${index}]`);
    const free = places.filter((start) => !placed.some((other) => overlaps(other, { ...entity, start })));
    return free.map((start) => ({ ...entity, start }));
  });
  const dates = gold.dates.flatMap((date, index) => anchor(date, `dates[${index}]`));
  const reports = gold.reports.flatMap((report, index) =>
    anchor(report.evidence, `reports[${index}].evidence`).map((evidence) => ({ ...report, evidence })),
  );
  const [first] = faults;
  if (first) return toFailure(first.code, faults.map(({ message }) => message).join(" "));
  return toSuccess({
    ...gold,
    entities: [...placed, ...everywhere].toSorted((a, b) => a.start - b.start),
    dates: dates.toSorted((a, b) => a.start - b.start),
    reports,
  });
}

function findPlace(text: string, { quote, start }: Quoted, name: string): Result<number> {
  const places = findPlaces(text, quote);
  const [first] = places;
  if (first === undefined) return toFailure("gold.no-place", `${name}: the text has no “${quote}”.`);
  if (start !== undefined)
    return toSuccess(places.reduce((a, b) => (Math.abs(b - start) < Math.abs(a - start) ? b : a), first));
  if (places.length > 1)
    return toFailure(
      "gold.many-places",
      `${name}: “${quote}” stands at ${places.length} places (${places.slice(0, 5).join(", ")}): give its start.`,
    );
  return toSuccess(first);
}

function findPlaces(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at);
  return places;
}

function overlaps(a: Anchored<Quoted>, b: Anchored<Quoted>): boolean {
  return a.start < b.start + b.quote.length && b.start < a.start + a.quote.length;
}
