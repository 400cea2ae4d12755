import type { ArchiveRows, ResolvableDocument } from "./archive.ts";
import { type ClaimDraft, toClaimRows } from "./claims.ts";
import { correctEntity } from "./decisions/correct-entity.ts";
import type { DecisionBook } from "./decisions/decision-book.ts";
import { resolveDocuments } from "./documents/resolve-documents.ts";
import { resolveReports } from "./documents/resolve-reports.ts";
import { resolveThreads } from "./documents/resolve-threads.ts";
import { type SourceTally, toSourceRow } from "./documents/source-tally.ts";
import type { Entity, Naming } from "./entities/entity.ts";
import { toEntityClaims } from "./entities/entity-claims.ts";
import { toEntityRows } from "./entities/entity-rows.ts";
import { toIdentityClaims } from "./entities/identity-claims.ts";
import { toMention } from "./entities/mention-row.ts";
import type { NameTally } from "./entities/name-tally.ts";
import type { Event } from "./events/resolve-events.ts";
import type { Relations } from "./events/resolve-relations.ts";
import type { Telling } from "./merging/telling.ts";
import { addSlugs, byKind, type Reslugged, type SluggedNoun, type SlugHolder } from "./share-slugs.ts";
import {
  toExtractionRow,
  toNameTallyRow,
  toReportBlockRows,
  toReportTraitsRow,
  toSourceTallyRow,
} from "./working-rows.ts";

/** What an archive, or a part of it that changes, is made of. */
export interface ArchiveParts {
  /** In order of their ids, like all that follows. */
  documents: readonly ResolvableDocument[];
  namings: readonly Naming[];
  /** With each person who shares a name all others of that name. */
  entities: readonly Entity[];
  tellings: readonly Telling[];
  /** Ids of those of them that are echoes. */
  echoes: ReadonlySet<string>;
  /** For the id of each of them the id of its event. */
  eventIdOf: ReadonlyMap<string, string>;
  events: readonly Event[];
  relations: Relations;
  nameTallies: readonly NameTally[];
  sourceTallies: readonly SourceTally[];
  decisions: DecisionBook;
}

/** The rows of some parts, and the slugs that others give up to them. */
export interface MadeRows {
  rows: ArchiveRows;
  reslugged: Reslugged[];
}

/**
 * Rows of some parts.
 * @param holders who else has, or wants, a slug of theirs
 */
export function toArchiveRows(
  parts: ArchiveParts,
  holders: Record<SluggedNoun, readonly SlugHolder[]> = { source: [], entity: [], event: [] },
): MadeRows {
  const { documents, namings, entities, tellings, events, relations, decisions } = parts;
  const pages = resolveDocuments(documents, decisions);
  const threads = resolveThreads(documents, decisions);
  const reports = resolveReports(tellings, parts.eventIdOf);
  const made = entities
    .toSorted(byKind)
    .map((entity) => ({ entity, ...correctEntity(entity, toEntityRows(entity), decisions) }));
  const source = addSlugs("source", parts.sourceTallies.map(toSourceRow), holders.source);
  const entity = addSlugs(
    "entity",
    made.map(({ row }) => row),
    holders.entity,
  );
  const event = addSlugs(
    "event",
    events.map(({ row }) => row),
    holders.event,
  );
  const claims: ClaimDraft[] = [
    ...made.flatMap((one) => [...one.claims, ...toEntityClaims(one.entity)]),
    ...toIdentityClaims(made.map((one) => one.entity)),
    ...events.flatMap((one) => one.claims),
    ...reports.claims,
    ...relations.claims,
    ...pages.claims,
    ...threads.claims,
  ];
  const rows: ArchiveRows = {
    source: source.rows,
    document: pages.rows,
    capture: pages.captures,
    image: pages.images,
    omission: pages.omissions,
    warning: pages.warnings,
    entity: entity.rows,
    alias: made.flatMap(({ aliases }) => aliases),
    mention: namings.map(toMention),
    event: event.rows,
    eventEntity: events.flatMap((one) => one.entities),
    report: reports.rows,
    attribution: reports.attributions,
    citation: reports.citations,
    relation: relations.rows,
    commentThread: threads.rows,
    comment: threads.comments,
    ...toClaimRows(claims),
    extraction: documents.map(toExtractionRow),
    nameTally: parts.nameTallies.map(toNameTallyRow),
    sourceTally: parts.sourceTallies.map(toSourceTallyRow),
    reportTraits: tellings.filter(({ id }) => !parts.echoes.has(id)).map(toReportTraitsRow),
    reportBlock: tellings.flatMap((telling) => toReportBlockRows(telling, parts.echoes.has(telling.id))),
  };
  return { rows, reslugged: [...source.reslugged, ...entity.reslugged, ...event.reslugged] };
}
