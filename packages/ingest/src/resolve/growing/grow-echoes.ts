import type { DecisionBook } from "../decisions/decision-book.ts";
import { toAddressEvents } from "../merging/echoes.ts";
import type { Telling } from "../merging/telling.ts";
import type { GrownEvents } from "./grow-events.ts";
import type { KnownArchive } from "./known-archive.ts";
import type { ReportWorld } from "./report-world.ts";

/** The echoes that are counted under another event than before, or are new, or were heard. */
export interface GrownEchoes {
  tellings: Telling[];
  /** For the id of each the id of its event. */
  eventIdOf: Map<string, string>;
}

/**
 * Finds the events of echoes: each follows what is heard of its address. Where that is counted under another event now, all its
 * echoes are; they are looked up then.
 * @param eventIdOf for the reports that are heard and may have changed the event that they are counted under
 */
export async function growEchoes(
  known: KnownArchive,
  world: ReportWorld,
  { tellings, settled, echoes, formerEvents }: GrownEvents,
  eventIdOf: ReadonlyMap<string, string>,
  decisions: DecisionBook,
): Promise<GrownEchoes> {
  const heard = [...tellings, ...settled];
  const eventOfAddress = toAddressEvents(heard, eventIdOf, decisions);
  const formerOfAddress = toAddressEvents(heard, formerEvents, decisions);
  const moved = tellings.filter(({ permalink }) => {
    const former = formerOfAddress.get(permalink ?? "");
    return former !== undefined && former !== eventOfAddress.get(permalink ?? "");
  });
  const all = new Map(
    [...echoes, ...(await readMoved(world, moved))].map((telling) => [telling.id, telling]),
  );
  const apart = [...all.values()].filter(({ permalink }) => !eventOfAddress.has(permalink ?? ""));
  const speakers = new Map(apart.map((telling) => [telling.id, world.hearings.findSpeaker(telling) ?? ""]));
  const eventOfSpeaker = await known.findEventIds([...new Set(speakers.values())]);
  return {
    tellings: [...all.values()],
    eventIdOf: new Map(
      [...all.values()].map(({ id, permalink }): [string, string] => [
        id,
        eventOfAddress.get(permalink ?? "") ?? eventOfSpeaker.get(speakers.get(id) ?? "") ?? "",
      ]),
    ),
  };
}

/** The echoes, as they are now, of addresses whose reports are counted under another event now. */
async function readMoved(world: ReportWorld, moved: readonly Telling[]): Promise<Telling[]> {
  const addresses = new Set(moved.map(({ permalink }) => permalink));
  const versions = await world.reports.readVersions(await world.findEchoes(moved));
  const tellings = [...versions.values()].flat().filter(({ isPresent }) => isPresent);
  return tellings
    .map(({ telling }) => telling)
    .filter((telling) => addresses.has(telling.permalink) && !world.hearings.isHeard(telling));
}
