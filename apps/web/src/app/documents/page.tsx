import type { Metadata } from "next";
import { Fragment } from "react";
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
import {
  type DocumentsParams,
  parseDocumentsParams,
  toDocumentFilter,
  toDocumentsHref,
} from "./documents-params.ts";

interface Props {
  searchParams: Promise<SearchParams>;
}

const DocumentsQuery = graphql(
  `
    query Documents($filter: DocumentFilter, $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      documents(
        filter: $filter
        orderBy: PUBLISHED_DESC
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
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

const EntityNameQuery = graphql(`
  query DocumentsEntity($slug: String!) {
    entity(slug: $slug) {
      slug
      name
    }
  }
`);

const SourceNameQuery = graphql(`
  query DocumentsSource($slug: String!) {
    source(slug: $slug) {
      slug
      name
    }
  }
`);

const pageSize = 50;

/** Head of the list of documents: every choice of them is the same page to a search engine. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Documents",
    description: "The saved pages that everything in the archive is read from.",
    alternates: toAlternates(toAddress("/documents", await searchParams)),
  };
}

/**
 * The saved pages, newest first by the date that they give themselves; or those that name a thing, as the archive of a tag, or
 * that a source published.
 */
export default async function DocumentsPage({ searchParams }: Props) {
  const params = await searchParams;
  const chosen = parseDocumentsParams(params);
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const [{ archive, documents }, names] = await Promise.all([
    runQuery(DocumentsQuery, {
      filter: toDocumentFilter(chosen),
      ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
    }),
    findNames(chosen),
  ]);
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
        note={
          names.length === 0 ? (
            `${toCountWords(documents.totalCount, "saved page")}, kept byte for byte. All else in the archive is read from them.`
          ) : (
            <>
              {toCountWords(documents.totalCount, "saved page")}
              {names.map(({ words, href, name }) => (
                <Fragment key={href}>
                  {words}
                  <a href={href}>{name}</a>
                </Fragment>
              ))}
              , newest first. <a href="/documents">See all documents</a>.
            </>
          )
        }
      />
      <DocumentList documents={documents.nodes} headingLevel={2} />
      <Pager
        pageInfo={documents.pageInfo}
        toNext={(cursor) => toDocumentsHref(chosen, { after: cursor })}
        toPrevious={(cursor) => toDocumentsHref(chosen, { before: cursor })}
      />
    </PageShell>
  );
}

/** What was chosen, by its name: one that the archive does not have is told as it stands in the address. */
async function findNames({ entities, sources }: DocumentsParams) {
  const named = entities.map(async (slug, index) => {
    const { entity } = await runQuery(EntityNameQuery, { slug });
    const words = index === 0 ? ", naming " : " and ";
    return { words, href: `/entities/${entity?.slug ?? slug}`, name: entity?.name ?? slug };
  });
  const published = sources.map(async (slug, index) => {
    const { source } = await runQuery(SourceNameQuery, { slug });
    const words = index === 0 ? ", published by " : " or ";
    return { words, href: `/sources/${source?.slug ?? slug}`, name: source?.name ?? slug };
  });
  return Promise.all([...named, ...published]);
}
