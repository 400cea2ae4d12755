import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { SourceTable, SourceTableData } from "../../components/source-table/SourceTable.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

const SourcesQuery = graphql(
  `
    query Sources($first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      sources(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...SourceTable
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, PagerData, SourceTableData],
);

const pageSize = 100;

/** Head of the list of sources. */
export const metadata: Metadata = {
  title: "Sources",
  description: "Who published the documents of the archive, and whom those cite.",
  alternates: toAlternates("/sources"),
};

/** Everyone who publishes or is quoted. */
export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, sources } = await runQuery(
    SourcesQuery,
    before === null ? { first: pageSize, after } : { last: pageSize, before },
  );
  return (
    <PageShell
      archive={archive}
      section="/sources"
      formats={<FormatLinks address={toAddress("/sources", params)} />}
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/sources", "Sources"),
          toBreadcrumbs(config.siteUrl, [["/sources", "Sources"]]),
        ]}
      />
      <PageHead
        title="Sources"
        note={`${toCountWords(sources.totalCount, "outlet or agency", "outlets and agencies")} that published a document of the archive or are cited in one.`}
      />
      <SourceTable sources={sources.nodes} />
      <Pager
        pageInfo={sources.pageInfo}
        toNext={(cursor) => `/sources?${new URLSearchParams({ after: cursor })}`}
        toPrevious={(cursor) => `/sources?${new URLSearchParams({ before: cursor })}`}
      />
    </PageShell>
  );
}
