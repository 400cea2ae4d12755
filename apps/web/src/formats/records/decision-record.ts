import { findWhatItSays } from "../../components/decision-list/decision-says.ts";
import { TouchedData, toTouchedLink } from "../../components/decision-list/touched-link.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { DecisionDetail, DecisionItem } from "../model.ts";
import { ClaimRecordData, toClaimFacts } from "./claim-record.ts";

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
    entityNames
    state
    touched {
      ...Touched
    }
    undoes {
      id
      kind
      payload
      entityNames
    }
    undoneBy {
      id
    }
  }
`,
  [TouchedData],
);

/** What the page of one decision tells beside it. */
export const DecisionDetailData = graphql(
  `
    fragment DecisionDetail on Decision {
      orphanedBecause
      claims {
        ...ClaimRecord
      }
      overruled {
        ...ClaimRecord
      }
      ...DecisionRecord
    }
  `,
  [ClaimRecordData, DecisionRecordData],
);

/** Returns a decision with absolute addresses. What is hidden has no page: it is reached by the decision. */
export function toDecisionItem(site: string, data: FragmentOf<typeof DecisionRecordData>): DecisionItem {
  const { kind, payload, entityNames, touched, undoes, undoneBy, ...decision } = readFragment(
    DecisionRecordData,
    data,
  );
  return {
    type: "decision",
    ...decision,
    url: `${site}/decisions/${decision.id}`,
    kind,
    says: findWhatItSays({ kind, payload, entityNames, undoes, touched }),
    touched: touched.flatMap((thing) => {
      const link = toTouchedLink(thing);
      if (link === null) return [];
      const href = link.isHidden ? `/decisions/${decision.id}` : link.href;
      return [{ id: link.id, name: link.name, url: site + href }];
    }),
    undoes: undoes?.id ?? null,
    undoneBy: undoneBy?.id ?? null,
  };
}

/** Returns a decision with what it changed. */
export function toDecisionDetail(site: string, data: FragmentOf<typeof DecisionDetailData>): DecisionDetail {
  const decision = readFragment(DecisionDetailData, data);
  return {
    ...toDecisionItem(site, decision),
    orphanedBecause: decision.orphanedBecause,
    claims: toClaimFacts(site, [...decision.claims, ...decision.overruled]),
  };
}
