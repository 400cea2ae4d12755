import { assignSlugs, byText } from "../order.ts";
import type { ArchiveRows, ResolvableDocument } from "./archive.ts";
import { type ClaimDraft, toClaimRows } from "./claims.ts";
import { correctEntity } from "./decisions/correct-entity.ts";
import type { DecisionBook } from "./decisions/decision-book.ts";
import type { Entity, Naming } from "./entity.ts";
import { toEntityClaims } from "./entity-claims.ts";
import { toEntityRows } from "./entity-rows.ts";
import { toIdentityClaims } from "./identity-claims.ts";
import type { NameTally } from "./name-tally.ts";
import { resolveDocuments } from "./resolve-documents.ts";
import { byKind, toMention } from "./resolve-entities.ts";
import type { Event } from "./resolve-events.ts";
import type { Relations } from "./resolve-relations.ts";
import { resolveReports } from "./resolve-reports.ts";
import { resolveThreads } from "./resolve-threads.ts";
import { type SourceTally, toSourceRow } from "./source-tally.ts";
import type { Telling } from "./telling.ts";
import { toExtractionRow, toNameTallyRow, toReportBlockRows, toSourceTallyRow } from "./working-rows.ts";

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

/** The nouns that have slugs. */
export type SluggedNoun = "source" | "entity" | "event";

/** Somebody of the archive who has a slug that is wanted now. */
export interface SlugHolder {
  id: string;
  slugStem: string;
  slug: string;
  /** Of an entity. */
  kind: Entity["kind"] | null;
}

/** A row that keeps all but its slug. */
export interface Reslugged {
  noun: SluggedNoun;
  id: string;
  slug: string;
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
    reportBlock: tellings.flatMap((telling) => toReportBlockRows(telling, parts.echoes.has(telling.id))),
  };
  return { rows, reslugged: [...source.reslugged, ...entity.reslugged, ...event.reslugged] };
}

/** A row that has no slug yet. */
interface Unslugged {
  id: string;
  slugStem: string;
  kind?: unknown;
}

function addSlugs<Row extends Unslugged>(
  noun: SluggedNoun,
  rows: readonly Row[],
  holders: readonly SlugHolder[],
): { rows: (Row & { slug: string })[]; reslugged: Reslugged[] } {
  const own = new Set(rows.map(({ id }) => id));
  const others = holders.filter(({ id }) => !own.has(id));
  const all = [...rows, ...others];
  const slugs = assignSlugs(noun === "entity" ? toByKind(all) : all.toSorted((a, b) => byText(a.id, b.id)));
  return {
    rows: rows.map((row) => ({ ...row, slug: slugs.get(row.id) ?? row.id })),
    reslugged: others.flatMap(({ id, slug }) => {
      const now = slugs.get(id) ?? slug;
      return now === slug ? [] : [{ noun, id, slug: now }];
    }),
  };
}

function toByKind(rows: readonly Unslugged[]): Unslugged[] {
  return rows.map((row) => ({ ...row, kind: row.kind as Entity["kind"] })).toSorted(byKind);
}
