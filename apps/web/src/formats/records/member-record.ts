import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { findMemberHref } from "../../members/member-address.ts";
import type { MemberDetail } from "../model.ts";
import { toNamed } from "./to-named.ts";

/** A member as every format carries it. */
export const MemberRecordData = graphql(`
  fragment MemberRecord on Member {
    author
    threads
    score
    answers
    comments
    source {
      id
      slug
      name
    }
  }
`);

/** Returns a member with its absolute address. */
export function toMemberDetail(site: string, data: FragmentOf<typeof MemberRecordData>): MemberDetail {
  const { author, threads, score, answers, comments, source } = readFragment(MemberRecordData, data);
  return {
    type: "member",
    id: `${source?.slug ?? ""}/${author}`,
    url: site + (findMemberHref({ source: source?.slug ?? null, author }) ?? ""),
    name: author,
    source: source && toNamed(site, "sources", source),
    comments,
    threads,
    score,
    answers,
  };
}
