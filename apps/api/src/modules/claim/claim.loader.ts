import type { Claim } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadGroup, loadRow } from "../../loading/rows.ts";
import { loadMention } from "../mention/mention.loader.ts";
import { toClaimIdOfMention, toClaimOfMention, toMentionIdOfClaim } from "../mention/mention-claim.ts";
import type { ClaimRow, SpanRow } from "./claim.ref.ts";
import {
  type ClaimFilter,
  type ClaimSubject,
  toClaimsOfSql,
  toClaimsSql,
  toSpansOfClaimsSql,
} from "./claim.sql.ts";

/** Reads a claim, also one that is kept in a mention; null if there is none. */
export async function loadClaim(context: Context, id: string): Promise<ClaimRow | null> {
  const claim = await loadRow<Claim>(context, "Claim", toClaimsSql, id);
  if (claim !== null) return claim;
  const mention = await loadMention(context, toMentionIdOfClaim(id));
  return mention !== null && toClaimIdOfMention(mention.id) === id ? toClaimOfMention(mention) : null;
}

/** Reads the claims of a subject: by property, the shown one first. */
export function loadClaims(
  context: Context,
  subject: ClaimSubject,
  id: string,
  filter: ClaimFilter,
): Promise<Claim[]> {
  const name = `Claim by ${subject} ${JSON.stringify([filter.property ?? null, filter.status ?? null])}`;
  return loadGroup<Claim>(context, name, (ids) => toClaimsOfSql(subject, filter, ids), id);
}

/** Reads the spans of a claim of the table, in the order of the argument. */
export function loadSpans(context: Context, claimId: string): Promise<SpanRow[]> {
  return loadGroup<SpanRow>(context, "Span by claim", toSpansOfClaimsSql, claimId);
}
