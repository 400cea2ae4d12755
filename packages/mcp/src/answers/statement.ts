import { z } from "zod";
import { graphql, type ResultOf } from "../api/graphql.ts";
import { CitedSpan, citation, toCitations } from "./citation.ts";
import type { Footnotes } from "./footnotes.ts";

/** A claim with the spans that it rests on. */
export const CitedClaim = graphql(
  `
    fragment CitedClaim on Claim {
      property
      value
      status
      rule
      ruleVersion
      because
      evidence {
        ...CitedSpan
      }
    }
  `,
  [CitedSpan],
);

/** The shape of a statement in an answer. */
export const statement = z.object({
  property: z.string().describe("What is claimed: date, title, place, merge, number, …"),
  value: z.string().nullable().describe("The value, a date as EDTF; null where it cannot be known"),
  status: z.enum(["SHOWN", "RIVAL"]).describe("RIVAL: another value that evidence speaks for"),
  rule: z.string().describe("The rule that made it, and its version"),
  because: z.string().describe("Why the rule says so, and why it is shown or not"),
  citations: z.array(citation),
});

/** A claim of the archive, with citations. */
export type Statement = z.infer<typeof statement>;

/** Makes a statement of a claim. */
export function toStatement(siteUrl: string, claim: ResultOf<typeof CitedClaim>): Statement {
  const { property, value, status, because, evidence } = claim;
  return {
    property,
    value,
    status,
    rule: `${claim.rule} ${claim.ruleVersion}`,
    because,
    citations: toCitations(siteUrl, evidence),
  };
}

/** Writes a statement as one line of a list. */
export function writeStatement(
  { property, value, status, because, citations }: Statement,
  notes: Footnotes,
): string {
  const rival = status === "RIVAL" ? " (rival)" : "";
  const said = (value ?? "cannot be known").replace(/\.$/, "");
  return `- ${property}${rival}: ${said}. ${because}${notes.cite(citations)}`;
}
