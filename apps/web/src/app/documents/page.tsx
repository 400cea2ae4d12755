import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { DocumentList, DocumentListData } from "../../components/document-list/DocumentList.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

const DocumentsQuery = graphql(
  `
    query Documents($first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      documents(orderBy: PUBLISHED_DESC, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...DocumentList
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, DocumentListData, PagerData],
);

const pageSize = 50;

/** Head of the list of documents. */
export const metadata: Metadata = {
  title: "Documents",
  description: "The saved pages that everything in the archive is read from.",
  alternates: toAlternates("/documents"),
};

/** The saved pages, newest first by the date that they give themselves. */
export default async function DocumentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, documents } = await runQuery(
    DocumentsQuery,
    before === null ? { first: pageSize, after } : { last: pageSize, before },
  );
  return (
    <PageShell
      archive={archive}
      section="/documents"
      formats={<FormatLinks address={toAddress("/documents", params)} />}
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/documents", "Documents"),
          toBreadcrumbs(config.siteUrl, [["/documents", "Documents"]]),
        ]}
      />
      <PageHead
        title="Documents"
        note={`${toCountWords(documents.totalCount, "saved page")}, kept byte for byte. All else in the archive is read from them.`}
      />
      <DocumentList documents={documents.nodes} headingLevel={2} />
      <Pager
        pageInfo={documents.pageInfo}
        toNext={(cursor) => `/documents?${new URLSearchParams({ after: cursor })}`}
        toPrevious={(cursor) => `/documents?${new URLSearchParams({ before: cursor })}`}
      />
    </PageShell>
  );
}
