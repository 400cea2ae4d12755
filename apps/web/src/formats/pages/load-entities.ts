import { EntityKind } from "@annals/schema/enums";
import { toList } from "../../app/timeline/timeline-params.ts";
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
      $kinds: [EntityKind!]
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      entities(
        filter: { kinds: $kinds }
        orderBy: NAME_ASC
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

/** The index of names, all or of one kind; as a graph, told by the events of the archive. */
export const loadEntities: PageLoader = async (request) => {
  const kinds = parseKinds(request.params);
  const list = request.isGraph
    ? await listEvents(request, { filter: {}, pageSize: 0, entityKinds: kinds ?? Object.values(EntityKind) })
    : await toItemList(
        request,
        100,
        async (stretch) => (await request.ask(EntitiesQuery, { kinds, ...stretch })).entities,
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

function parseKinds(params: PageRequest["params"]): EntityKind[] | null {
  const given = toList(params.kind);
  const kinds = given.filter((kind): kind is EntityKind => kind in EntityKind);
  refuseUnknown("kind of name", given, kinds);
  // The page takes the first and shows that one alone.
  return kinds.length > 0 ? kinds.slice(0, 1) : null;
}
