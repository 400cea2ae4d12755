import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormatLinks } from "../../../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../../../components/linked-data/LinkedData.tsx";
import { MemberComments } from "../../../../components/member-comments/MemberComments.tsx";
import { PageHead } from "../../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { Pager } from "../../../../components/pager/Pager.tsx";
import { config } from "../../../../config.ts";
import { toAddress, toAlternates } from "../../../../formats/format-links.ts";
import { toNode } from "../../../../formats/linked-data/to-nodes.ts";
import { toMemberDetail } from "../../../../formats/records/member-record.ts";
import { toCountWords } from "../../../../graphql/words.ts";
import { findMember, findMemberHref } from "../../../../members/member-address.ts";
import { type SearchParams, toList } from "../../../timeline/timeline-params.ts";
import { getMemberPage } from "./query.ts";

interface Props {
  params: Promise<{ source: string; author: string }>;
  searchParams: Promise<SearchParams>;
}

async function load({ params, searchParams }: Props) {
  const { source, author } = await params;
  const { after, before } = await searchParams;
  const name = findMember([source, author]);
  if (name === null) notFound();
  return getMemberPage(name.source, name.author, toList(after)[0] ?? null, toList(before)[0] ?? null);
}

/** Head of a member's page. It is about somebody who wrote elsewhere, and not for search engines. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { member } = await load(props);
  const path = member && findMemberHref({ source: member.source?.slug ?? null, author: member.author });
  if (member === null || path === null) return { title: "Not in this archive" };
  return {
    title: member.author,
    description: `${toCountWords(member.comments, "comment")} by ${member.author}${member.source === null ? "" : ` on ${member.source.name}`}, each with what it answers.`,
    alternates: toAlternates(path),
    robots: { index: false },
  };
}

/** What one reader wrote on one site, each comment with what it answers and what answers it. */
export default async function MemberPage(props: Props) {
  const { archive, member, memberComments } = await load(props);
  const path = member && findMemberHref({ source: member.source?.slug ?? null, author: member.author });
  if (member === null || path === null) notFound();
  const { author, source, comments, threads, score, answers } = member;
  return (
    <PageShell
      archive={archive}
      section="/documents"
      formats={<FormatLinks address={toAddress(path, await props.searchParams)} />}
    >
      <LinkedData nodes={[toNode(toMemberDetail(config.siteUrl, member))]} />
      <PageHead
        kicker={
          source === null ? (
            "Reader"
          ) : (
            <>
              Reader of <a href={`/sources/${source.slug}`}>{source.name}</a>
            </>
          )
        }
        title={author}
        note={`${toCountWords(comments, "comment")} under ${toCountWords(threads, "page")}, ${answers === 0 ? "not answered by anybody else" : `answered ${toCountWords(answers, "time")} by others`}${score === null ? "" : `; their scores add up to ${toScoreWords(score)}`}. The same name on another site may be somebody else, and is not counted here.`}
      />
      <MemberComments comments={memberComments.nodes} />
      <Pager
        pageInfo={memberComments.pageInfo}
        toNext={(cursor) => `${path}?${new URLSearchParams({ after: cursor })}`}
        toPrevious={(cursor) => `${path}?${new URLSearchParams({ before: cursor })}`}
        nextName="Earlier comments"
        previousName="Later comments"
      />
    </PageShell>
  );
}

function toScoreWords(score: number): string {
  return `${score > 0 ? "+" : score < 0 ? "−" : ""}${Math.abs(score).toLocaleString("en")}`;
}
