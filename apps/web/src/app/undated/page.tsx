import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { UndatedList, UndatedListData } from "../../components/undated-list/UndatedList.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

const UndatedQuery = graphql(
  `
    query Undated($first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      events(filter: { undated: true }, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...UndatedList
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, PagerData, UndatedListData],
);

const pageSize = 50;

/** Head of the list of what has no date. */
export const metadata: Metadata = {
  title: "Undated",
  description:
    "Events of which no document of the archive tells when they happened, with the words that do not suffice.",
  alternates: toAlternates("/undated"),
};

/** Events that no document dates. */
export default async function UndatedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, events } = await runQuery(
    UndatedQuery,
    before === null ? { first: pageSize, after } : { last: pageSize, before },
  );
  return (
    <PageShell
      archive={archive}
      section="/undated"
      formats={<FormatLinks address={toAddress("/undated", params)} />}
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/undated", "Undated"),
          toBreadcrumbs(config.siteUrl, [["/undated", "Undated"]]),
        ]}
      />
      <PageHead
        title="Undated"
        note={`${toCountWords(events.totalCount, "event")} of which no document tells when. A weekday without a week stays a weekday; nothing here was given the day on which its page was read.`}
      />
      <UndatedList events={events.nodes} />
      <Pager
        pageInfo={events.pageInfo}
        toNext={(cursor) => `/undated?${new URLSearchParams({ after: cursor })}`}
        toPrevious={(cursor) => `/undated?${new URLSearchParams({ before: cursor })}`}
      />
    </PageShell>
  );
}
