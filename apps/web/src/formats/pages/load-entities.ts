import { EntityKind } from "@annals/schema/enums";
import {
  type EntitiesParams,
  parseEntitiesParams,
  toEntityQuestion,
} from "../../app/entities/entities-params.ts";
import { toList } from "../../app/timeline/timeline-params.ts";
import { follow } from "../../graphql/follow.ts";
import { graphql } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import {
  EntityDetailData,
  EntityRecordData,
  toEntityDetail,
  toEntityItem,
} from "../records/entity-record.ts";
import { countUndated, listEvents } from "./list-events.ts";
import { MovedAddress, type PageLoader, type PageRequest } from "./page-request.ts";
import { parseAsOf } from "./parse-as-of.ts";
import { refuseUnknown } from "./refuse-mistyped.ts";
import { toItemList } from "./to-item-list.ts";

const EntitiesQuery = graphql(
  `
    query FormatEntities(
      $filter: EntityFilter
      $orderBy: EntityOrder
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      entities(
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          ...EntityRecord
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
    }
  `,
  [EntityRecordData],
);

const EntityIdsQuery = graphql(`
  query FormatEntityIds($filter: EntityFilter, $after: String) {
    entities(filter: $filter, first: 100, after: $after) {
      nodes {
        id
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const EntityQuery = graphql(
  `
    query FormatEntity($slug: String!, $asOf: Date) {
      entity(slug: $slug, asOf: $asOf) {
        slug
        ...EntityDetail
      }
    }
  `,
  [EntityDetailData],
);

/** The index of names, as its page shows it; as a graph, told by the events of the archive. */
export const loadEntities: PageLoader = async (request) => {
  const chosen = parseChosen(request.params);
  const question = toEntityQuestion(chosen);
  const list = request.isGraph
    ? await listEvents(request, { filter: {}, pageSize: 0, isTold: await toTold(request, chosen) })
    : await toItemList(
        request,
        100,
        async (stretch) => (await request.ask(EntitiesQuery, { ...question, ...stretch })).entities,
        (node) => toEntityItem(request.site, node),
      );
  return {
    kind: "entities",
    title: "Entities",
    description: "The people, places, organizations and other names of the archive.",
    subject: null,
    list,
    undatedCount: 0,
  };
};

/** The page of an entity, with its events. */
export const loadEntity: PageLoader = async (request) => {
  const asOf = parseAsOf(request.params);
  const filter = { entities: [request.key], asOf };
  const [{ entity }, list, undatedCount] = await Promise.all([
    request.ask(EntityQuery, { slug: request.key, asOf }),
    listEvents(request, { filter, pageSize: 30 }),
    countUndated(request, filter),
  ]);
  if (entity === null) return null;
  if (entity.slug !== request.key) throw new MovedAddress(entity.slug);
  const subject = toEntityDetail(request.site, entity);
  return {
    kind: "entity",
    title: subject.name,
    description: `${subject.name} in ${toCountWords(list.totalCount, "event")} of the archive.`,
    subject,
    list,
    undatedCount,
  };
};

/** The page takes the first of several kinds and shows that one alone. */
function parseChosen(params: PageRequest["params"]): EntitiesParams {
  const given = toList(params.kind);
  refuseUnknown(
    "kind of name",
    given,
    given.filter((kind) => Object.hasOwn(EntityKind, kind)),
  );
  return parseEntitiesParams(params);
}

/** Returns whether a name has a place in the graph. */
async function toTold(
  request: PageRequest,
  chosen: EntitiesParams,
): Promise<(entity: { id: string; kind: string }) => boolean> {
  if (chosen.words === "") return ({ kind }) => chosen.kind === null || kind === chosen.kind;
  const { filter } = toEntityQuestion(chosen);
  const named = follow(async (after) => (await request.ask(EntityIdsQuery, { filter, after })).entities);
  const ids = new Set((await Array.fromAsync(named)).map(({ id }) => id));
  return ({ id }) => ids.has(id);
}
