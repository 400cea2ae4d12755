import { groupBy } from "../../order.ts";
import type { DecisionBook } from "../decisions/decision-book.ts";
import { toAddressHash, toTwin } from "./block-keys.ts";
import type { Telling } from "./telling.ts";
import type { Traits } from "./traits.ts";

/**
 * So many entries of lists that say the same of one address are heard. All further ones are echoes: they are counted under
 * the same event, and say nothing of it that was not said. Without this an event that each page of a site lists would be derived
 * anew, with all its reports, for each page.
 */
export const MOST_HEARD = 3;

/** An entry as far as being heard goes. */
interface Voice {
  id: string;
  /** Equal for entries that say the same of one address. */
  said: string;
}

/** Equal for entries of lists that say the same of one address; null for any other report, which is always heard. */
export function toSaid(traits: Traits): string | null {
  const address = toAddressHash(traits);
  return address === null || traits.role !== "RELATED" ? null : `${address} ${toTwin(traits)}`;
}

/** Of entries the ids of those that are heard: the first by id, and all that somebody decided on. */
export function toHeard(entries: readonly Voice[], { ofReport }: DecisionBook): Set<string> {
  const heard = entries.filter(({ id }) => ofReport.has(id)).map(({ id }) => id);
  const others = entries.filter(({ id }) => !ofReport.has(id));
  for (const same of groupBy(others, ({ said }) => said).values())
    heard.push(
      ...same
        .map(({ id }) => id)
        .toSorted()
        .slice(0, MOST_HEARD),
    );
  return new Set(heard);
}

/** Parts all reports of an archive into those that are heard and echoes, each in the same order. */
export function partEchoes(
  tellings: readonly Telling[],
  decisions: DecisionBook,
): { heard: Telling[]; echoes: Telling[] } {
  const entries = tellings.flatMap((telling) => {
    const said = toSaid(telling);
    return said === null ? [] : [{ id: telling.id, said }];
  });
  const heardEntries = toHeard(entries, decisions);
  const silent = new Set(entries.map(({ id }) => id).filter((id) => !heardEntries.has(id)));
  return {
    heard: tellings.filter(({ id }) => !silent.has(id)),
    echoes: tellings.filter(({ id }) => silent.has(id)),
  };
}

/**
 * For each address the event of those that are heard of it. A report that somebody decided on may have been taken out of it, so
 * those do not count; of entries that are echoed others are heard.
 */
export function toAddressEvents(
  heard: readonly Traits[],
  eventIdOf: ReadonlyMap<string, string>,
  { ofReport }: DecisionBook,
): Map<string, string> {
  return new Map(
    heard.flatMap(({ id, permalink }): [string, string][] => {
      const eventId = eventIdOf.get(id);
      return permalink === null || eventId === undefined || ofReport.has(id) ? [] : [[permalink, eventId]];
    }),
  );
}
