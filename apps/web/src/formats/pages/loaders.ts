import type { PageKind } from "../page-kind.ts";
import { loadCalendar, loadFront, loadTimeline, loadUndated } from "./event-lists.ts";
import { loadConflicts } from "./load-conflicts.ts";
import { loadDecision } from "./load-decision.ts";
import { loadDecisions } from "./load-decisions.ts";
import { loadDocument, loadDocuments } from "./load-documents.ts";
import { loadEntities, loadEntity } from "./load-entities.ts";
import { loadEvent } from "./load-event.ts";
import { loadMember } from "./load-member.ts";
import { loadSearch } from "./load-search.ts";
import { loadSource, loadSources } from "./load-sources.ts";
import type { PageLoader } from "./page-request.ts";

/** What asks for each kind of page; every format writes what this gives. */
export const loaders: Record<PageKind, PageLoader> = {
  front: loadFront,
  timeline: loadTimeline,
  calendar: loadCalendar,
  event: loadEvent,
  entities: loadEntities,
  entity: loadEntity,
  sources: loadSources,
  source: loadSource,
  documents: loadDocuments,
  document: loadDocument,
  member: loadMember,
  undated: loadUndated,
  conflicts: loadConflicts,
  decisions: loadDecisions,
  decision: loadDecision,
  search: loadSearch,
};
