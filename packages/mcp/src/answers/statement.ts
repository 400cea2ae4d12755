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

/** An event that many pages tell has hundreds of claims; an assistant reads what it is given. */
const maxOfProperty = 8;

/** The outputs of what is claimed of something. */
export const statementOutput = {
  statements: z
    .array(statement)
    .describe(
      `What is claimed, the first ${maxOfProperty} claims of each property, the shown one before its rivals`,
    ),
  totalStatements: z.int().describe("How many claims there are in all"),
};

/** Makes statements of claims, which have their order: of each property the first few. */
export function toStatements(
  siteUrl: string,
  claims: readonly ResultOf<typeof CitedClaim>[],
): { statements: Statement[]; totalStatements: number } {
  const first = [...Map.groupBy(claims, ({ property }) => property).values()].flatMap((ofOne) =>
    ofOne.slice(0, maxOfProperty),
  );
  return { statements: first.map((claim) => toStatement(siteUrl, claim)), totalStatements: claims.length };
}

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

/** Writes statements as a list. */
export function writeStatements(
  { statements, totalStatements }: { statements: readonly Statement[]; totalStatements: number },
  notes: Footnotes,
): string[] {
  const left = totalStatements - statements.length;
  return [
    `What is claimed${left > 0 ? `, without ${left} further claims of the same` : ""}:`,
    ...statements.map((one) => writeStatement(one, notes)),
  ];
}

function writeStatement(
  { property, value, status, because, citations }: Statement,
  notes: Footnotes,
): string {
  const rival = status === "RIVAL" ? " (rival)" : "";
  const said = (value ?? "cannot be known").replace(/\.$/, "");
  return `- ${property}${rival}: ${said}. ${because}${notes.cite(citations)}`;
}
