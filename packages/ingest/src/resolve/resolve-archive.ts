import { byText, groupBy } from "../order.ts";
import type { ArchiveRows, ResolvableDocument } from "./archive.ts";
import { type DecisionBook, NO_DECISIONS } from "./decisions/decision-book.ts";
import { mergeEntities } from "./decisions/merge-entities.ts";
import { moveMentions } from "./decisions/move-mentions.ts";
import { regroupClusters } from "./decisions/regroup-clusters.ts";
import { tallySources } from "./documents/source-tally.ts";
import { toEntities, toKnowledge } from "./entities/name-knowledge.ts";
import { tallyNames } from "./entities/name-tally.ts";
import { tellApart, toNamings } from "./entities/tell-apart.ts";
import { toEventIds, toEvents } from "./events/resolve-events.ts";
import { resolveRelations } from "./events/resolve-relations.ts";
import { clusterTellings } from "./merging/cluster-tellings.ts";
import { partEchoes, toAddressEvents } from "./merging/echoes.ts";
import { toTellings } from "./merging/telling.ts";
import { toArchiveRows } from "./to-archive-rows.ts";

/**
 * The whole archive that some documents make, and what people decided of it. Pure: the same documents in any order give the
 * same rows. What `growArchive` makes of an archive and some more documents or decisions is the same.
 */
export function resolveArchive(
  unordered: readonly ResolvableDocument[],
  decisions: DecisionBook = NO_DECISIONS,
): ArchiveRows {
  const documents = unordered.toSorted((a, b) => byText(a.id, b.id));
  const tallies = tallyNames(
    documents.flatMap((document) => document.extraction.names.map((name) => ({ document, name }))),
  );
  const knowledge = toKnowledge(tallies.values());
  const told = tellApart(
    documents.flatMap((document) => toNamings(document, knowledge)),
    toEntities(tallies.values(), knowledge),
  );
  const { namings, entities } = mergeEntities(moveMentions(told, decisions.moves), decisions.merges);
  const byDocument = groupBy(namings, ({ document }) => document.id);
  const tellings = documents.flatMap((document) => toTellings(document, byDocument.get(document.id) ?? []));
  const { heard, echoes } = partEchoes(tellings, decisions);
  const clusters = clusterTellings(heard, undefined, decisions);
  const events = toEvents(regroupClusters(clusters, decisions.all), decisions);
  const eventOfHeard = toEventIds(events);
  const eventOfAddress = toAddressEvents(heard, eventOfHeard, decisions);
  const eventIdOf = new Map([
    ...eventOfHeard,
    ...echoes.map(({ id, permalink }): [string, string] => [id, eventOfAddress.get(permalink ?? "") ?? ""]),
  ]);
  return toArchiveRows({
    documents,
    namings,
    entities,
    tellings,
    echoes: new Set(echoes.map(({ id }) => id)),
    eventIdOf,
    events,
    relations: resolveRelations(tellings, eventIdOf),
    nameTallies: [...tallies.values()],
    sourceTallies: tallySources(documents),
    decisions,
  }).rows;
}
