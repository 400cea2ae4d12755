import { graphql } from "../../graphql/graphql.ts";
import { DecisionDetailData, toDecisionDetail } from "../records/decision-record.ts";
import type { PageLoader } from "./page-request.ts";

const DecisionQuery = graphql(
  `
    query FormatDecision($id: ID!) {
      node(id: $id) {
        __typename
        ... on Decision {
          ...DecisionDetail
        }
      }
    }
  `,
  [DecisionDetailData],
);

/** The page of a decision. */
export const loadDecision: PageLoader = async ({ ask, site, key }) => {
  const { node } = await ask(DecisionQuery, { id: key });
  if (node?.__typename !== "Decision") return null;
  const subject = toDecisionDetail(site, node);
  return {
    kind: "decision",
    title: `Decision ${subject.position}: ${subject.says}`,
    description: `${subject.reason} — ${subject.author}`,
    subject,
    list: null,
    undatedCount: 0,
  };
};
