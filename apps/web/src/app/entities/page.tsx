import { EntityKind } from "@annals/schema/enums";
import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { EntityIndex, EntityIndexData } from "../../components/entity-index/EntityIndex.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { Tabs } from "../../components/tabs/Tabs.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { entityKindWords, toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

const EntitiesQuery = graphql(
  `
    query Entities($kinds: [EntityKind!], $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      entities(
        filter: { kinds: $kinds }
        orderBy: NAME_ASC
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        nodes {
          ...EntityIndex
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, EntityIndexData, PagerData],
);

const pageSize = 100;

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the index of names. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Entities",
    description:
      "The people, places, organizations and other names of the archive, with every spelling that was seen.",
    alternates: toAlternates(toAddress("/entities", await searchParams)),
  };
}

/** The index of names, all or of one kind. */
export default async function EntitiesPage({ searchParams }: Props) {
  const params = await searchParams;
  const kind = toList(params.kind).find((text): text is EntityKind => text in EntityKind) ?? null;
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, entities } = await runQuery(EntitiesQuery, {
    kinds: kind === null ? null : [kind],
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  });
  const toHref = (page: Record<string, string>) =>
    `/entities?${new URLSearchParams({ ...(kind === null ? {} : { kind }), ...page })}`;
  return (
    <PageShell
      archive={archive}
      section="/entities"
      formats={<FormatLinks address={toAddress("/entities", params)} />}
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/entities", "Entities"),
          toBreadcrumbs(config.siteUrl, [["/entities", "Entities"]]),
        ]}
      />
      <PageHead
        title="Entities"
        note={`${toCountWords(entities.totalCount, "name", "names")} that the documents speak of. One entry may have many spellings: each is kept, with the reason why it is the same.`}
      />
      <Tabs
        label="Kinds"
        tabs={[
          { name: "All", href: "/entities", isCurrent: kind === null },
          ...Object.values(EntityKind).map((value) => ({
            name: entityKindWords[value].many,
            href: `/entities?kind=${value}`,
            isCurrent: value === kind,
          })),
        ]}
      />
      <EntityIndex entities={entities.nodes} />
      <Pager
        pageInfo={entities.pageInfo}
        toNext={(cursor) => toHref({ after: cursor })}
        toPrevious={(cursor) => toHref({ before: cursor })}
      />
    </PageShell>
  );
}
