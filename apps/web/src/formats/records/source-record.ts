import { toDocumentName } from "../../app/document-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { SourceDetail, SourceItem } from "../model.ts";

/** A source as every format carries it. */
export const SourceRecordData = graphql(`
  fragment SourceRecord on Source {
    id
    slug
    name
    domain
    counted: documents(first: 0) {
      totalCount
    }
    told: events(first: 0) {
      totalCount
    }
  }
`);

/** What the page of one source tells beside it. */
export const SourceDetailData = graphql(
  `
    fragment SourceDetail on Source {
      published: documents(first: 100) {
        nodes {
          id
          title
          excerpt
        }
      }
      ...SourceRecord
    }
  `,
  [SourceRecordData],
);

/** Returns a source with its absolute address. */
export function toSourceItem(site: string, data: FragmentOf<typeof SourceRecordData>): SourceItem {
  const { id, slug, name, domain, counted, told } = readFragment(SourceRecordData, data);
  const url = `${site}/sources/${slug}`;
  return { type: "source", id, url, name, domain, documents: counted.totalCount, events: told.totalCount };
}

/** Returns a source with the latest hundred documents that it published. */
export function toSourceDetail(site: string, data: FragmentOf<typeof SourceDetailData>): SourceDetail {
  const source = readFragment(SourceDetailData, data);
  return {
    ...toSourceItem(site, source),
    published: source.published.nodes.map((document) => ({
      id: document.id,
      name: toDocumentName(document),
      url: `${site}/documents/${document.id}`,
    })),
  };
}
