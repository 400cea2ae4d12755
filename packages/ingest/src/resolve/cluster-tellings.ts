import { byText, groupBy } from "../order.ts";
import { canBeOneDay, compareTellings, type Likeness } from "./compare-tellings.ts";
import type { Telling } from "./telling.ts";

/** A likeness that joined two reports. */
export interface Join extends Likeness {
  a: Telling;
  b: Telling;
}

/** Reports that tell of one happening, and what joined them. */
export interface Cluster {
  /** In order of their ids. */
  tellings: Telling[];
  joins: Join[];
}

/**
 * Groups reports by happening. Likenesses are followed from the surest down; a group never takes in a report whose date
 * conflicts with one it has, unless both bear one address. The order of the documents does not enter.
 */
export function clusterTellings(tellings: Telling[]): Cluster[] {
  const ordered = tellings.toSorted((a, b) => byText(a.id, b.id));
  const clusterOf = new Map(
    ordered.map((telling): [Telling, Cluster] => [telling, { tellings: [telling], joins: [] }]),
  );
  for (const join of findJoins(ordered)) {
    const a = clusterOf.get(join.a);
    const b = clusterOf.get(join.b);
    if (!a || !b) continue;
    if (a === b) continue;
    const isOneAddress = join.rule === "merge/permalink";
    if (!isOneAddress && !a.tellings.every((one) => b.tellings.every((other) => canBeOneDay(one, other))))
      continue;
    const merged = {
      tellings: [...a.tellings, ...b.tellings].toSorted((x, y) => byText(x.id, y.id)),
      joins: [...a.joins, ...b.joins, join],
    };
    for (const telling of merged.tellings) clusterOf.set(telling, merged);
  }
  return [...new Set(clusterOf.values())];
}

function findJoins(tellings: Telling[]): Join[] {
  const pairs = new Map<string, Join>();
  for (const block of groupByBlocks(tellings)) {
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) {
        const key = `${a.id} ${b.id}`;
        if (a.id === b.id || pairs.has(key)) continue;
        const likeness = compareTellings(a, b);
        if (likeness) pairs.set(key, { ...likeness, a, b });
      }
    }
  }
  return [...pairs.values()].toSorted(
    (x, y) => y.strength - x.strength || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id),
  );
}

/**
 * Only reports that can be alike are compared: those of one address, of one day, of one year where one of them is not
 * known to the day, the undated ones of one document, and undated ones with one headline.
 */
function groupByBlocks(tellings: Telling[]): Telling[][] {
  const keyed = tellings.flatMap((telling) => toBlockKeys(telling).map((key) => ({ key, telling })));
  const blocks = [...groupBy(keyed, ({ key }) => key)].map(([key, block]) => ({
    key,
    block: block.map(({ telling }) => telling),
  }));
  const dated = groupBy(tellings.filter(isKnownToTheDay), ({ date }) => date.from?.slice(0, 4) ?? "");
  return blocks.flatMap(({ key, block }) => {
    const [kind, year] = key.split(" ");
    return kind === "year" && year
      ? block.map((coarse) =>
          [coarse, ...(dated.get(year) ?? []), ...block].toSorted((a, b) => byText(a.id, b.id)),
        )
      : [block];
  });
}

function isKnownToTheDay({ date }: Telling): boolean {
  return date.from !== null && date.from === date.to;
}

function toBlockKeys(telling: Telling): string[] {
  const { permalink, date, document, headline } = telling;
  const keys = permalink === null ? [] : [`address ${permalink}`];
  if (date.from === null || date.to === null) {
    keys.push(`document ${document.id}`);
    if (headline.size > 0) keys.push(`headline ${[...headline].toSorted().join(" ")}`);
  } else if (isKnownToTheDay(telling)) keys.push(`day ${date.from}`);
  else keys.push(`year ${date.from.slice(0, 4)}`);
  return keys;
}
