import { Prisma } from "@annals/schema/client";
import { findNoun, type IdNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import { findNodeRows, toNodeSql } from "../../reading/nodes.ts";
import type { Read } from "../../reading/read.ts";
import { reads, readsJson, toJsonRead } from "../../reading/reads.ts";
import type { ClaimSubject } from "../claim/claim.sql.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { MentionRef } from "../mention/mention.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { type ExplainedClaim, toClaimsExplanation, toExplanation, toMentionExplanation } from "./compose.ts";
import type { EventParts } from "./event.explain.ts";
import {
  claimItself,
  explainedMention,
  toClaimsOf,
  toEntityClaims,
  toExplanationParts,
} from "./explanation.sql.ts";

const subjects: Partial<Record<IdNoun, ClaimSubject>> = {
  ...{
    Document: "documentId",
    Report: "reportId",
    Alias: "aliasId",
    Comment: "commentId",
    Relation: "relationId",
  },
};

/** How something of a noun is explained: the JSON that its row `p` gives, and the sentences made of that. */
function toParts(noun: IdNoun): { sql: Prisma.Sql; toSentences: (parts: never) => string[] } | null {
  const ofClaims = (claims: ExplainedClaim[]) => toClaimsExplanation(claims, noun);
  const subject = subjects[noun];
  if (noun === "Event") {
    const toSentences = ({ claims, entities }: EventParts) => toExplanation(claims, entities);
    return { sql: toExplanationParts(null), toSentences };
  }
  if (noun === "Entity") return { sql: toEntityClaims(null), toSentences: ofClaims };
  if (noun === "Mention") return { sql: explainedMention, toSentences: toMentionExplanation };
  if (noun === "Claim") return { sql: claimItself, toSentences: ofClaims };
  return subject === undefined ? null : { sql: toClaimsOf(subject, null), toSentences: ofClaims };
}

function toExplainRead(id: string): Read {
  const noun = findNoun(id);
  const parts = noun === null || findNodeRows(noun) === null ? null : toParts(noun);
  if (noun === null || parts === null) return toJsonRead(Prisma.sql`SELECT NULL::json`, () => null);
  const sql = Prisma.sql`SELECT ${parts.sql} FROM (${toNodeSql(noun, Prisma.sql`${id}`)}) p`;
  return toJsonRead<unknown>(sql, (found) => (found === null ? null : parts.toSentences(found as never)));
}

builder.queryField("explain", (t) =>
  t.stringList({
    nullable: true,
    description:
      "How anything is known, in sentences with quotes: an event's date and merges, an entity's names, why a mention names whom it names, a claim. Null if nothing has this id.",
    args: { id: t.arg.id({ required: true, description: "An id as the archive gives it: `ent-…`." }) },
    ...reads(({ id }: { id: string }) => toExplainRead(id)),
  }),
);

builder.objectField(EntityRef, "explain", (t) =>
  t.stringList({
    description:
      "How it is known, in sentences with quotes: what it is, why each name is its own, what stands for it, and why it is one.",
    ...reads((_args, { asOf }) =>
      toJsonRead(toEntityClaims(asOf), (claims: ExplainedClaim[]) => toClaimsExplanation(claims, "Entity")),
    ),
  }),
);

builder.objectField(MentionRef, "explain", (t) =>
  t.stringList({
    description: "Why it names whom it names, in sentences with quotes.",
    ...readsJson(explainedMention, toMentionExplanation),
  }),
);

builder.objectField(ReportRef, "explain", (t) =>
  t.stringList({
    description: "How its date, its sources and what was said in it are known, in sentences with quotes.",
    ...reads((_args, { asOf }) =>
      toJsonRead(toClaimsOf("reportId", asOf), (claims: ExplainedClaim[]) =>
        toClaimsExplanation(claims, "Report"),
      ),
    ),
  }),
);
