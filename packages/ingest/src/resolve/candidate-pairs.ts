import { groupBy } from "../order.ts";
import type { Telling } from "./telling.ts";

/**
 * The pairs of reports that can be alike, so that not all are compared with all: those of one address; of one day; undated
 * ones of one document that name one person, or of one headline; and, where a report is dated no finer than a month or
 * year, those of its year that name the same person, and those of its very date that name the same place. A pair may
 * come more than once.
 */
export function* findCandidatePairs(tellings: Telling[]): Generator<[Telling, Telling]> {
  for (const block of toBlocks(tellings, toBlockKeys)) yield* pairUp(block);
  for (const block of toBlocks(tellings, toYearKeys)) {
    const coarse = block.filter((telling) => !isKnownToTheDay(telling));
    for (const one of coarse) for (const other of block) yield [one, other];
  }
}

function toBlocks(tellings: Telling[], toKeys: (telling: Telling) => string[]): Telling[][] {
  const keyed = tellings.flatMap((telling) => toKeys(telling).map((key) => ({ key, telling })));
  return [...groupBy(keyed, ({ key }) => key).values()].map((block) => block.map(({ telling }) => telling));
}

function* pairUp(block: Telling[]): Generator<[Telling, Telling]> {
  for (const [index, one] of block.entries()) {
    for (const other of block.slice(index + 1)) yield [one, other];
  }
}

function isKnownToTheDay({ date }: Telling): boolean {
  return date.from !== null && date.from === date.to;
}

function toBlockKeys(telling: Telling): string[] {
  const { permalink, date, document, headline, persons } = telling;
  const keys = permalink === null ? [] : [`address ${permalink}`];
  if (isKnownToTheDay(telling)) return [...keys, `day ${date.from}`];
  if (date.from !== null && date.to !== null) {
    return [
      ...keys,
      ...[...telling.places].map((id) => `date ${date.edtf} ${id}`),
      `date ${date.edtf} ${toSignature(telling)}`,
    ];
  }
  const together = [...persons].map((id) => `document ${document.id} ${id}`);
  return [...keys, ...together, ...(headline.size > 0 ? [`headline ${toSignature(telling)}`] : [])];
}

function toSignature({ headline }: Telling): string {
  return [...headline].toSorted().join(" ");
}

/** A report of a year, month or stretch of days can tell of any day in it: people tell which. */
function toYearKeys({ date, persons }: Telling): string[] {
  if (date.from === null || date.to === null) return [];
  const years = new Set([date.from.slice(0, 4), date.to.slice(0, 4)]);
  return [...years].flatMap((year) => [...persons].map((id) => `${year} ${id}`));
}
