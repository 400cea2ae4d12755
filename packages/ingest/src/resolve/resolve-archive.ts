import { byText, groupBy } from "../order.ts";
import type { ArchiveRows, ResolvableDocument } from "./archive.ts";
import { toClaimRows } from "./claims.ts";
import { resolveDocuments } from "./resolve-documents.ts";
import { resolveEntities } from "./resolve-entities.ts";
import { resolveEvents } from "./resolve-events.ts";
import { resolveRelations } from "./resolve-relations.ts";
import { resolveReports } from "./resolve-reports.ts";
import { resolveSources } from "./resolve-sources.ts";
import { resolveThreads } from "./resolve-threads.ts";
import { toTellings } from "./telling.ts";

/** The whole archive that some documents make. Pure: the same documents in any order give the same rows. */
export function resolveArchive(unordered: ResolvableDocument[]): ArchiveRows {
  const documents = unordered.toSorted((a, b) => byText(a.id, b.id));
  const sources = resolveSources(documents);
  const entities = resolveEntities(documents);
  const namings = groupBy(entities.namings, ({ document }) => document.id);
  const tellings = documents.flatMap((document) => toTellings(document, namings.get(document.id) ?? []));
  const events = resolveEvents(tellings);
  const reports = resolveReports(tellings, events.eventIdOf, sources);
  const relations = resolveRelations(tellings, events.eventIdOf);
  const pages = resolveDocuments(documents, sources);
  const threads = resolveThreads(documents);
  const claims = [entities, events, reports, relations, pages, threads].flatMap((part) => part.claims);
  return {
    source: sources.rows,
    document: pages.rows,
    capture: pages.captures,
    image: pages.images,
    omission: pages.omissions,
    warning: pages.warnings,
    entity: entities.rows,
    alias: entities.aliases,
    mention: entities.mentions,
    event: events.rows,
    eventEntity: events.entities,
    report: reports.rows,
    attribution: reports.attributions,
    citation: reports.citations,
    relation: relations.rows,
    commentThread: threads.rows,
    comment: threads.comments,
    ...toClaimRows(claims),
  };
}
