import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { TouchedData } from "./touched-link.ts";

/** What is told of a decision wherever one is shown: what it says, who made it, why and when, whether it holds, and what it touches. */
export const DecisionToldData = graphql(
  `
  fragment DecisionTold on Decision {
    id
    position
    kind
    author
    reason
    decidedAt
    payload
    entityNames
    state
    orphanedBecause
    touched {
      ...Touched
    }
    undoes {
      id
      position
      kind
      payload
      entityNames
    }
    undoneBy {
      id
      position
      author
      decidedAt
    }
  }
`,
  [TouchedData],
);

/** A decision as it is told anywhere. */
export type DecisionTold = ResultOf<typeof DecisionToldData>;
