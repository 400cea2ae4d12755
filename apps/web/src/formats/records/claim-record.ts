import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import type { ClaimFacts } from "../model.ts";

/** A claim as every format carries it. */
export const ClaimRecordData = graphql(`
  fragment ClaimRecord on Claim {
    property
    value
    status
    rule
    ruleVersion
    because
    evidence {
      quote
      start
      end
      document {
        id
      }
    }
  }
`);

/** Returns claims whose evidence has absolute addresses. */
export function toClaimFacts(
  site: string,
  data: readonly FragmentOf<typeof ClaimRecordData>[],
): ClaimFacts[] {
  return readFragment(ClaimRecordData, data).map(({ evidence, ...claim }) => ({
    ...claim,
    evidence: evidence.map(({ quote, start, end, document }) => ({
      quote,
      url: site + toSpanHref(document.id, start, end),
      start,
      end,
    })),
  }));
}
