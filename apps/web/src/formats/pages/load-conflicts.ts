import { toList } from "../../app/timeline/timeline-params.ts";
import { findConflictProperty } from "../../graphql/conflict-words.ts";
import { graphql } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { ConflictRecordData, toConflictItem } from "../records/conflict-record.ts";
import type { PageLoader } from "./page-request.ts";
import { refuseUnknown } from "./refuse-mistyped.ts";
import { toItemList } from "./to-item-list.ts";

const ConflictsQuery = graphql(
  `
    query FormatConflicts(
      $properties: [ConflictProperty!]
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      conflicts(
        filter: { properties: $properties }
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          ...ConflictRecord
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
  [ConflictRecordData],
);

/** Where sources disagree, of the newest events first. */
export const loadConflicts: PageLoader = async (request) => {
  const given = toList(request.params.about);
  const known = given.flatMap((text) => findConflictProperty(text) ?? []);
  refuseUnknown("thing that sources disagree on", given, known);
  const properties = known.length > 0 ? known.slice(0, 1) : null;
  const list = await toItemList(
    request,
    30,
    async (stretch) => (await request.ask(ConflictsQuery, { properties, ...stretch })).conflicts,
    (node) => toConflictItem(request.site, node),
  );
  return {
    kind: "conflicts",
    title: "Conflicts",
    description: `${toCountWords(list.totalCount, "disagreement")} between reports of one event.`,
    subject: null,
    list,
    undatedCount: 0,
  };
};
