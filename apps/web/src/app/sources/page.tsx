import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { ListSearch } from "../../components/search-field/SearchField.tsx";
import { SourceTable, SourceTableData } from "../../components/source-table/SourceTable.tsx";
import { Tabs } from "../../components/tabs/Tabs.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { codesOfTooLong, findByWords } from "../../graphql/find-by-words.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { toShortText } from "../short-text.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";
import {
  parseSourcesParams,
  type SourceOrder,
  sourceOrders,
  toSourceQuestion,
  toSourcesHref,
} from "./sources-params.ts";

const SourcesQuery = graphql(
  `
    query Sources(
      $filter: SourceFilter
      $orderBy: SourceOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      archive {
        ...ArchiveRuler
      }
      sources(
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
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

const orderWords: Record<SourceOrder, string> = {
  name: "By name",
  documents: "Most documents first",
  events: "Most events first",
};

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the list of sources. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Sources",
    description: "Who published the documents of the archive, and whom those cite.",
    alternates: toAlternates(toAddress("/sources", await searchParams)),
  };
}

/** Everyone who publishes or is quoted, all or with the words that are looked for. */
export default async function SourcesPage({ searchParams }: Props) {
  const params = await searchParams;
  const asked = parseSourcesParams(params);
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const {
    data: { archive, sources },
    refusal,
  } = await findByWords(asked.words, (words) =>
    runQuery(
      SourcesQuery,
      {
        ...toSourceQuestion({ ...asked, words }),
        ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
      },
      codesOfTooLong,
    ),
  );
  const chosen = refusal === null ? asked : { ...asked, words: "" };
  return (
    <PageShell
      archive={archive}
      section="/sources"
      formats={
        <FormatLinks address={toAddress("/sources", refusal === null ? params : { ...params, q: [] })} />
      }
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/sources", "Sources"),
          toBreadcrumbs(config.siteUrl, [["/sources", "Sources"]]),
        ]}
      />
      <PageHead
        title="Sources"
        note={
          refusal !== null ? (
            `All ${toCountWords(sources.totalCount, "source")}, since “${toShortText(asked.words, 40)}” cannot be looked for. ${refusal}`
          ) : chosen.words === "" ? (
            `${toCountWords(sources.totalCount, "outlet or agency", "outlets and agencies")} that published a document of the archive or are cited in one.`
          ) : (
            <>
              {toCountWords(sources.totalCount, "source")} with “{chosen.words}” in its name or address.{" "}
              <a href={toSourcesHref({ ...chosen, words: "" })}>See all sources</a>, or{" "}
              <a href={toAddress("/search", { q: chosen.words })}>search the whole archive</a>.
            </>
          )
        }
      />
      <ListSearch
        action="/sources"
        label="Find a source"
        words={asked.words}
        kept={[["order", chosen.order]]}
      />
      <Tabs
        label="Order"
        tabs={sourceOrders.map((order) => ({
          name: orderWords[order],
          href: toSourcesHref({ ...chosen, order }),
          isCurrent: order === chosen.order,
        }))}
      />
      {sources.nodes.length > 0 && <SourceTable sources={sources.nodes} />}
      <Pager
        pageInfo={sources.pageInfo}
        toNext={(cursor) => toSourcesHref(chosen, { after: cursor })}
        toPrevious={(cursor) => toSourcesHref(chosen, { before: cursor })}
      />
    </PageShell>
  );
}
