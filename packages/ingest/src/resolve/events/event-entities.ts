import type { EventEntityRow, EventRow } from "@annals/schema/rows";
import type { FoundName } from "../../extract/extraction.ts";
import { isState } from "../../extract/names/gazetteer/gazetteer.ts";
import { findOutlet } from "../../formats/origin/outlets.ts";
import { groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Naming } from "../entities/entity.ts";
import type { Telling } from "../merging/telling.ts";

const EVENT_ROLES = ["PLACE", "PARTICIPANT", "TOPIC", "MENTIONED"] as const;

/** How many mentions a claim of taking part rests on at most. */
const MOST_EVIDENCE = 2;

/** Who and what takes part in an event, and why each who acts in it is taken to. */
export interface EventEntities {
  rows: EventEntityRow[];
  /** One for each participant: `participant`, on the mentions in the headline, the lead and the sentence of its occasion. */
  claims: ClaimDraft[];
}

interface EventNaming extends Naming {
  /** Whether it stands where the happening itself is told. */
  isCore: boolean;
}

/** Who and what takes part in an event, and how: by where its reports name them. */
export function toEventEntities(
  { id, placeId, dateFrom }: Pick<EventRow, "id" | "placeId" | "dateFrom">,
  tellings: Telling[],
): EventEntities {
  const namings = tellings.flatMap((telling) => {
    const core = new Set(telling.core);
    return telling.all.map((naming): EventNaming => ({ ...naming, isCore: core.has(naming) }));
  });
  const claims: ClaimDraft[] = [];
  const rows = [...groupBy(namings, ({ entityId }) => entityId)].map(([entityId, group]) => {
    const isLabel = group.every(({ name }) => name.zone === "CONTEXT" || name.zone === "CITATION");
    // Who tells of it does not take part in it.
    const isTeller = group.every(({ name }) => findOutlet(name.name) !== null);
    const canAct = !isTeller && group.some(({ name }) => isActor(name));
    const acting = canAct ? group.filter((naming) => naming.isCore && naming.name.zone !== "CONTEXT") : [];
    const role = entityId === placeId ? 0 : acting.length > 0 ? 1 : isLabel ? 2 : 3;
    if (role === 1) claims.push(toParticipantClaim(id, entityId, acting));
    return {
      eventId: id,
      entityId,
      role: EVENT_ROLES[role] ?? "MENTIONED",
      mentionCount: group.length,
      dateFrom,
    };
  });
  return { rows, claims };
}

function toParticipantClaim(eventId: string, entityId: string, acting: EventNaming[]): ClaimDraft {
  const best = acting.toSorted((a, b) => b.name.confidence - a.name.confidence)[0];
  const reports = new Set(acting.map(({ document }) => document.id)).size;
  return {
    subject: "event",
    subjectId: eventId,
    property: "participant",
    value: best?.name.name ?? entityId,
    rule: "participant/core",
    ruleVersion: RESOLVE_RULE_VERSION,
    status: "SHOWN",
    confidence: best?.name.confidence ?? 1,
    because: `${best?.name.name ?? "It"} is named where ${reports === 1 ? "a report tells" : `${reports} reports tell`} the happening itself: in the headline, the lead or the sentence of its occasion.`,
    evidence: acting.slice(0, MOST_EVIDENCE).flatMap(({ document, name }) => inDocument(document, [name])),
  };
}

/** Persons, organizations and states act; towns and islands are where or about what. */
function isActor({ kind, key }: FoundName): boolean {
  return kind === "PERSON" || kind === "ORGANIZATION" || (kind === "PLACE" && isState(key));
}
