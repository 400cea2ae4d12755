import { TouchedData, toTouchedLink } from "../../components/decision-list/touched-link.ts";
import { toDecisionWords } from "../../graphql/decision-words.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { DecisionItem } from "../model.ts";

/** A decision as every format carries it. */
export const DecisionRecordData = graphql(
  `
  fragment DecisionRecord on Decision {
    id
    position
    kind
    author
    reason
    decidedAt
    payload
    state
    touched {
      ...Touched
    }
    undoes {
      id
    }
    undoneBy {
      id
    }
  }
`,
  [TouchedData],
);

/** Returns a decision with absolute addresses. */
export function toDecisionItem(site: string, data: FragmentOf<typeof DecisionRecordData>): DecisionItem {
  const { kind, payload, touched, undoes, undoneBy, ...decision } = readFragment(DecisionRecordData, data);
  return {
    type: "decision",
    ...decision,
    url: `${site}/decisions#${decision.id}`,
    kind,
    says: toDecisionWords(kind, payload),
    touched: touched.flatMap((thing) => {
      const link = toTouchedLink(thing);
      return link === null ? [] : [{ id: link.id, name: link.name, url: site + link.href }];
    }),
    undoes: undoes?.id ?? null,
    undoneBy: undoneBy?.id ?? null,
  };
}
