import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentTreeData, type ThreadOrder } from "../../../components/comment-tree/CommentTree.tsx";
import { EditLinks } from "../../../components/edit-links/EditLinks.tsx";
import { FormatLinks } from "../../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../../components/linked-data/LinkedData.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { VersionChanges } from "../../../components/version-changes/VersionChanges.tsx";
import { config } from "../../../config.ts";
import { toAlternates } from "../../../formats/format-links.ts";
import { type FragmentOf, readFragment } from "../../../graphql/graphql.ts";
import { toCutSpanRules } from "../../../reader/cut-spans.ts";
import { toReaderMarks } from "../../../reader/reader-marks.ts";
import { takeOldestFirst } from "../../../thread/oldest-first.ts";
import { toDocumentName } from "../../document-name.ts";
import { toShortText } from "../../short-text.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";
import { DocumentFacts } from "./DocumentFacts.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { DocumentThread, parseThreadOrder } from "./DocumentThread.tsx";
import { toNotedClaims } from "./evidence.ts";
import { toDocumentNodes } from "./linked-data.ts";
import { getComments, getDocumentPage, getMentions, getRanking, ReaderMentionData } from "./query.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** Head of the reader. A document whose notice forbids more is not for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await getDocumentPage((await params).id);
  if (document === null) return { title: "Not in this archive" };
  return {
    title: toShortText(toDocumentName(document), 90),
    description: toShortText(document.excerpt, 200),
    alternates: toAlternates(`/documents/${document.id}`),
    // Its notice forbids passing its words on: a search engine may know where the page is, and repeat nothing of it.
    ...(document.isRestricted ? { robots: { nosnippet: true, noarchive: true } } : {}),
  };
}

/** The reader: a saved page as read, with its names and evidence marked, what was left out, and its readers' comments. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [{ archive, document }, mentions, comments] = await Promise.all([
    getDocumentPage(id),
    getMentions(id),
    getComments(id),
  ]);
  if (document === null) notFound();
  const { order: orderText, at } = await searchParams;
  const order = parseThreadOrder(toList(orderText)[0]);
  const marks =
    document.text === null
      ? []
      : toReaderMarks({
          text: document.text,
          mentions: readFragment(ReaderMentionData, mentions),
          evidence: document.evidence.flatMap(({ evidence }) =>
            evidence.filter((span) => span.document.id === id),
          ),
          reports: [...document.reports, ...findStretch(toList(at)[0], document.text.length)],
          omissions: document.omissions,
          warnings: document.warnings,
        });
  return (
    <PageShell
      archive={archive}
      section="/documents"
      formats={<FormatLinks address={`/documents/${document.id}`} />}
    >
      <LinkedData nodes={toDocumentNodes(config.siteUrl, document, comments)} />
      <style>{toCutSpanRules(document.text ?? "", marks)}</style>
      <EditLinks links={[["What it tells, hide", `/edit/documents/${document.id}`]]} />
      <article>
        <DocumentFacts document={document} />
        <DocumentText
          document={document}
          marks={marks}
          claims={toNotedClaims(id, document.evidence)}
          comments={comments}
        />
        {document.diff !== null && (
          <VersionChanges diff={document.diff} length={document.text?.length ?? 0} />
        )}
        {comments.length > 0 && (
          <DocumentThread
            document={document}
            marks={marks}
            comments={await toOrdered(id, comments, order)}
            order={order}
          />
        )}
      </article>
    </PageShell>
  );
}

/** The stretch of a text that an address asks to be marked, such as `120-142`; none where that is no stretch of it. */
function findStretch(text: string | undefined, length: number): { start: number; end: number }[] {
  const [start = 0, end = 0] = /^\d{1,9}-\d{1,9}$/.test(text ?? "")
    ? (text ?? "").split("-").map(Number)
    : [];
  return start < end && end <= length ? [{ start, end }] : [];
}

/** Comments by their score or by how they divide readers, as the API ranks them, or by their time; else in the order of the page. */
async function toOrdered<Item extends FragmentOf<typeof CommentTreeData> & { id: string }>(
  documentId: string,
  comments: readonly Item[],
  order: ThreadOrder,
): Promise<readonly Item[]> {
  if (order === "oldest")
    return takeOldestFirst(comments, (comment) => readFragment(CommentTreeData, comment).postedAt);
  if (order !== "top" && order !== "disputed") return comments;
  const ranking = await getRanking(documentId, order === "top" ? "TOP" : "DISPUTED");
  const ranks = new Map(ranking.map((id, rank) => [id, rank]));
  return comments.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}
