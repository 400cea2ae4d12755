import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionEntryData } from "../../../components/decision-entry/DecisionEntry.tsx";
import { PagerData } from "../../../components/pager/Pager.tsx";
import { graphql } from "../../../graphql/graphql.ts";

/** Decisions, latest first. */
export const EditDecisionsQuery = graphql(
  `
    query EditDecisions($first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      decisions(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          ...DecisionEntry
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionEntryData, PagerData],
);

/** One decision. */
export const EditDecisionQuery = graphql(
  `
    query EditDecision($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      node(id: $id) {
        ... on Decision {
          id
          kind
          ...DecisionEntry
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionEntryData],
);
