import type { EventEntityRow, EventRow } from "@annals/schema/rows";
import type { FoundName } from "../extract/extraction.ts";
import { isState } from "../extract/names/gazetteer.ts";
import { findOutlet } from "../formats/outlets.ts";
import { groupBy } from "../order.ts";
import type { Telling } from "./telling.ts";

const EVENT_ROLES = ["PLACE", "PARTICIPANT", "TOPIC", "MENTIONED"] as const;

/** Who and what takes part in an event, and how: by where its reports name them. */
export function toEventEntities(
  { id, placeId, dateFrom }: Pick<EventRow, "id" | "placeId" | "dateFrom">,
  tellings: Telling[],
): EventEntityRow[] {
  const namings = tellings.flatMap((telling) =>
    telling.all.map((naming) => ({ ...naming, isCore: telling.core.includes(naming) })),
  );
  return [...groupBy(namings, ({ entityId }) => entityId)].map(([entityId, group]) => {
    const isLabel = group.every(({ name }) => name.zone === "CONTEXT" || name.zone === "CITATION");
    // Who tells of it does not take part in it.
    const isTeller = group.every(({ name }) => findOutlet(name.name) !== null);
    const canAct = !isTeller && group.some(({ name }) => isActor(name));
    const isCore = canAct && group.some((naming) => naming.isCore && naming.name.zone !== "CONTEXT");
    const role = entityId === placeId ? 0 : isCore ? 1 : isLabel ? 2 : 3;
    return {
      eventId: id,
      entityId,
      role: EVENT_ROLES[role] ?? "MENTIONED",
      mentionCount: group.length,
      dateFrom,
    };
  });
}

/** Persons, organizations and states act; towns and islands are where or about what. */
function isActor({ kind, key }: FoundName): boolean {
  return kind === "PERSON" || kind === "ORGANIZATION" || (kind === "PLACE" && isState(key));
}
