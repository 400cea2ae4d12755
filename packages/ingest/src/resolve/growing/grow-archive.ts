import { byText, groupBy } from "../../order.ts";
import type { ResolvableDocument } from "../archive.ts";
import { type DecisionChange, toChangedReports } from "../decisions/decision-change.ts";
import {
  addSourceTallies,
  type SourceTally,
  tallySources,
  toNegative,
  toSourceRow,
} from "../documents/source-tally.ts";
import { toSlugStem } from "../entities/entity-rows.ts";
import { YEAR_RULE } from "../events/event-date.ts";
import { COPY_RULE } from "../events/independent-sources.ts";
import { toEventIds, toEvents } from "../events/resolve-events.ts";
import { type Telling, toTellings } from "../merging/telling.ts";
import type { SluggedNoun, SlugHolder } from "../share-slugs.ts";
import { type MadeRows, toArchiveRows } from "../to-archive-rows.ts";
import { growEchoes } from "./grow-echoes.ts";
import { growEvents } from "./grow-events.ts";
import { growNames } from "./grow-names.ts";
import { growRelations } from "./grow-relations.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";
import { toMember } from "./known-reports.ts";
import { ReportWorld } from "./report-world.ts";

/** Which rows of an archive a change replaces, by whose they are. What is in scope and not among the new rows goes. */
export interface Scope {
  sources: string[];
  /** Documents whose own rows are made anew. */
  documents: string[];
  /** Documents whose mentions are. */
  mentioning: string[];
  /** Ids of tallies of names (see `toTallyId`). */
  tallies: string[];
  entities: string[];
  events: string[];
  /** Events whose links to others are made anew. */
  listing: string[];
  /** Reports whose own rows are made anew. */
  reports: string[];
  /** Reports that stay as they are, but for what an event says of them (see `RULES_OF_EVENTS`). */
  counted: string[];
}

/** The rules of the claims that an event makes of its reports: what it says changes with the others that it has. */
export const RULES_OF_EVENTS = [YEAR_RULE, COPY_RULE];

/** The rows that change when documents are added to an archive, or go. */
export interface ArchiveGrowth extends MadeRows {
  scope: Scope;
  /** How many documents it took: those that are added, and those of the archive that had to be read. */
  held: number;
}

/**
 * Adds documents to an archive, and takes others out, in work that grows with what they touch: the entities that they name, and the reports that a
 * chain of likenesses connects with theirs. The archive is then, row for row, what `resolveArchive` makes of all documents.
 * @param added documents that the archive does not have, or has with other captures, or of which decisions changed
 * @param decisions what is decided before and after
 * @param withdrawn ids of documents that go, none of them added
 * @returns null where more would have to be derived anew: a document that is told anew names other things than before
 */
export async function growArchive(
  known: KnownArchive,
  added: readonly ResolvableDocument[],
  decisions: DecisionChange,
  withdrawn: readonly string[] = [],
): Promise<ArchiveGrowth | null> {
  const documents = added.toSorted((a, b) => byText(a.id, b.id));
  const had = new Map(
    (await known.readDocuments(documents.map(({ id }) => id))).map((one) => [one.document.id, one]),
  );
  const toldAnew = documents.filter(({ id }) => had.has(id));
  if (toldAnew.some((document) => !isNamedAlike(document, had.get(document.id)))) return null;
  const fresh = documents.filter(({ id }) => !had.has(id));

  const gone = await known.readDocuments(withdrawn);
  const names = await growNames(
    known,
    fresh,
    toldAnew,
    gone.map(({ document }) => document),
    decisions,
  );
  if (!names) return null;
  const namingsOf = groupBy(names.namings, ({ document }) => document.id);
  const mentioning = new Map(
    [...names.renamed.map(({ document }) => document), ...documents].map((one) => [one.id, one]),
  );
  const present = [...mentioning.values()].flatMap((document) =>
    toTellings(document, namingsOf.get(document.id) ?? []),
  );
  const world = new ReportWorld(known, present, [...names.renamed, ...gone], decisions);
  const changedReports = [
    ...world.reports.findFormer(),
    ...present.map(toMember),
    ...(await world.reports.findMembers(toChangedReports(decisions))),
  ];
  const grown = await growEvents(known, world, changedReports, decisions);

  const events = toEvents(grown.clusters, decisions.after);
  const eventOfSettled = grown.settled.map(({ id }) => [id, grown.formerEvents.get(id) ?? ""] as const);
  const eventOfHeard = new Map([...toEventIds(events), ...eventOfSettled]);
  const echoes = await growEchoes(known, world, grown, eventOfHeard, decisions.after);
  const tellings = [...grown.tellings, ...echoes.tellings];
  const eventIdOf = new Map([...eventOfHeard, ...echoes.eventIdOf]);
  const formerEvents = new Map([
    ...grown.formerEvents,
    ...(await known.findEventIds(echoes.tellings.map(({ id }) => id))),
  ]);
  // What a report says follows from its document and what the names there are taken for; only its event can change beside.
  const isSame = ({ id, document }: Telling) =>
    !mentioning.has(document.id) &&
    formerEvents.get(id) === eventIdOf.get(id) &&
    !world.hearings.isTurned({ id });
  const same = new Set(tellings.filter(isSame).map(({ id }) => id));
  const changed = tellings.filter(({ id }) => !same.has(id));
  const formerOfHeard = [...formerEvents]
    .filter(([id]) => grown.heardIds.has(id))
    .map(([, eventId]) => eventId);
  const eventIds = new Set([...formerOfHeard, ...events.map(({ id }) => id)]);
  const reached = [...tellings, ...grown.settled];
  const relations = await growRelations(known, world, { changed, reached, gone }, eventIdOf, formerEvents);
  const sourceTallies = await growSources(known, documents, [...had.values(), ...gone]);

  const scope: Scope = {
    sources: sourceTallies.map(({ id }) => id),
    documents: [...documents.map(({ id }) => id), ...withdrawn],
    mentioning: [...mentioning.keys(), ...withdrawn],
    tallies: names.tallyIds,
    entities: [...names.touched],
    events: [...eventIds],
    reports: [...grown.reportIds, ...echoes.eventIdOf.keys()].filter((id) => !same.has(id)),
    listing: [...relations.listing],
    counted: [...same],
  };
  const named = sourceTallies.filter((tally) => tally.names.length > 0);
  const sourceStems = named.map((tally) => toSourceRow(tally).slugStem);
  const eventStems = events.map(({ row }) => row.slugStem);
  const holders = {
    source: await findHolders(known, "source", scope.sources, sourceStems),
    entity: await findHolders(known, "entity", scope.entities, names.entities.map(toSlugStem)),
    event: await findHolders(known, "event", scope.events, eventStems),
  };
  const made = toArchiveRows(
    {
      documents,
      namings: names.namings,
      entities: names.entities,
      tellings: changed,
      echoes: new Set(echoes.eventIdOf.keys()),
      eventIdOf,
      events,
      relations,
      nameTallies: names.tallies,
      sourceTallies: named,
      decisions: decisions.after,
    },
    holders,
  );
  return { ...made, scope, held: documents.length + world.reports.kept };
}

/** Whether a document that is told anew names the same: then nothing that others name changes by it. */
function isNamedAlike({ text, extraction }: ResolvableDocument, had: KnownDocument | undefined): boolean {
  const before = had?.document;
  if (!before || before.text !== text) return false;
  return JSON.stringify(before.extraction.names) === JSON.stringify(extraction.names);
}

/** The tallies of the sources that documents name, with theirs added; of those told anew, and of those that go, what they said before is taken away. */
async function growSources(
  known: KnownArchive,
  documents: readonly ResolvableDocument[],
  had: readonly KnownDocument[],
): Promise<SourceTally[]> {
  const added = [
    ...tallySources(documents),
    ...tallySources(had.map(({ document }) => document)).map(toNegative),
  ];
  const before = await known.findSourceTallies([...new Set(added.map(({ id }) => id))]);
  return addSourceTallies([...before, ...added]);
}

/** Who beside the rows in scope has a slug that one of these wants, or gives up. */
async function findHolders(
  known: KnownArchive,
  noun: SluggedNoun,
  ids: readonly string[],
  stems: readonly string[],
): Promise<SlugHolder[]> {
  const own = new Set(ids);
  return (await known.findSlugHolders(noun, ids, [...new Set(stems)])).filter(({ id }) => !own.has(id));
}
