import { parseDecisionParams, toDecisionFilter } from "../../app/decisions/decision-params.ts";
import { toList } from "../../app/timeline/timeline-params.ts";
import { graphql } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { DecisionRecordData, toDecisionItem } from "../records/decision-record.ts";
import type { PageLoader } from "./page-request.ts";
import { refuseUnknown } from "./refuse-mistyped.ts";
import { toItemList } from "./to-item-list.ts";

const DecisionsQuery = graphql(
  `
    query FormatDecisions(
      $filter: DecisionFilter
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      decisions(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount @include(if: $isCounted)
        nodes {
          ...DecisionRecord
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
  [DecisionRecordData],
);

/** What people corrected, latest first. */
export const loadDecisions: PageLoader = async (request) => {
  const chosen = parseDecisionParams(request.params);
  refuseUnknown("state of a decision", toList(request.params.state), [chosen.state ?? ""]);
  refuseUnknown("kind of decision", toList(request.params.kind), [chosen.kind ?? ""]);
  const filter = toDecisionFilter(chosen);
  const list = await toItemList(
    request,
    50,
    async (stretch) => (await request.ask(DecisionsQuery, { filter, ...stretch })).decisions,
    (node) => toDecisionItem(request.site, node),
  );
  return {
    kind: "decisions",
    title: "Decisions",
    description: `${toCountWords(list.totalCount, "decision")} of people about the archive.`,
    subject: null,
    list,
    undatedCount: 0,
  };
};
