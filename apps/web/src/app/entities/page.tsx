import { EntityKind } from "@annals/schema/enums";
import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { EntityIndex, EntityIndexData } from "../../components/entity-index/EntityIndex.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { ListSearch } from "../../components/search-field/SearchField.tsx";
import { Tabs } from "../../components/tabs/Tabs.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { codesOfTooLong, findByWords } from "../../graphql/find-by-words.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { entityKindWords, toCountWords } from "../../graphql/words.ts";
import { toShortText } from "../short-text.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";
import {
  type EntitiesParams,
  parseEntitiesParams,
  toEntitiesHref,
  toEntityQuestion,
} from "./entities-params.ts";

const EntitiesQuery = graphql(
  `
    query Entities(
      $filter: EntityFilter
      $orderBy: EntityOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      archive {
        ...ArchiveRuler
      }
      entities(
        filter: $filter
        orderBy: $orderBy
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

const orderWords = { name: "By name", mentions: "Most often named first" };

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

/** The index of names, all or of one kind or with the words that are looked for, by name or by how often each is named. */
export default async function EntitiesPage({ searchParams }: Props) {
  const params = await searchParams;
  const asked = parseEntitiesParams(params);
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const {
    data: { archive, entities },
    refusal,
  } = await findByWords(asked.words, (words) =>
    runQuery(
      EntitiesQuery,
      {
        ...toEntityQuestion({ ...asked, words }),
        ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
      },
      codesOfTooLong,
    ),
  );
  const chosen = refusal === null ? asked : { ...asked, words: "" };
  return (
    <PageShell
      archive={archive}
      section="/entities"
      formats={
        <FormatLinks address={toAddress("/entities", refusal === null ? params : { ...params, q: [] })} />
      }
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/entities", "Entities"),
          toBreadcrumbs(config.siteUrl, [["/entities", "Entities"]]),
        ]}
      />
      <PageHead
        title="Entities"
        note={
          refusal !== null ? (
            `All ${toCountWords(entities.totalCount, "name")}, since “${toShortText(asked.words, 40)}” cannot be looked for. ${refusal}`
          ) : chosen.words === "" ? (
            `${toCountWords(entities.totalCount, "name")} that the documents speak of. One entry may have many spellings: each is kept, with the reason why it is the same.`
          ) : (
            <>
              {toCountWords(entities.totalCount, "name")} with “{chosen.words}”, in whatever spelling.{" "}
              <a href={toEntitiesHref({ ...chosen, words: "" })}>See all names</a>, or{" "}
              <a href={toAddress("/search", { q: chosen.words })}>search the whole archive</a>.
            </>
          )
        }
      />
      <ListSearch action="/entities" label="Find a name" words={asked.words} kept={toKept(chosen)} />
      <Tabs
        label="Kinds"
        tabs={[
          { name: "All", href: toEntitiesHref({ ...chosen, kind: null }), isCurrent: chosen.kind === null },
          ...Object.values(EntityKind).map((kind) => ({
            name: entityKindWords[kind].many,
            href: toEntitiesHref({ ...chosen, kind }),
            isCurrent: kind === chosen.kind,
          })),
        ]}
      />
      <Tabs
        label="Order"
        tabs={(["name", "mentions"] as const).map((order) => ({
          name: orderWords[order],
          href: toEntitiesHref({ ...chosen, order }),
          isCurrent: order === chosen.order,
        }))}
      />
      <EntityIndex entities={entities.nodes} hasLetters={chosen.order === "name"} />
      <Pager
        pageInfo={entities.pageInfo}
        toNext={(cursor) => toEntitiesHref(chosen, { after: cursor })}
        toPrevious={(cursor) => toEntitiesHref(chosen, { before: cursor })}
      />
    </PageShell>
  );
}

/** What a search for other words leaves as it is. */
function toKept({ kind, order }: EntitiesParams): [string, string][] {
  return [...(kind === null ? [] : [["kind", kind] as [string, string]]), ["order", order]];
}
