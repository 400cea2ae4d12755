import { toDocumentName } from "../../app/document-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { DocumentDetail, DocumentItem } from "../model.ts";
import { toNamed } from "./to-named.ts";

/** A document as every format carries it: never its text, whose place is the document's own page. */
export const DocumentRecordData = graphql(`
  fragment DocumentRecord on Document {
    id
    documentTitle: title
    documentUrl: url
    publishedAt
    source {
      id
      slug
      name
    }
    format
    language
    sha256
    excerpt
    rights {
      rule
      notice
      isRestricted
    }
  }
`);

/** What the reader of one document tells beside it. The API gives no text where the notice forbids it. */
export const DocumentDetailData = graphql(
  `
    fragment DocumentDetail on Document {
      text
      retrievedAt
      reports {
        start
        end
        event {
          id
          slug
          name: title
        }
      }
      images {
        caption
        credit
      }
      omissions {
        reason
        start
        end
        quote
      }
      warnings {
        code
        message
      }
      versions {
        id
        title
        excerpt
      }
      ...DocumentRecord
    }
  `,
  [DocumentRecordData],
);

/** A name in a document. */
export const DocumentMentionData = graphql(`
  fragment DocumentMention on Mention {
    start
    end
    quote
    entity {
      id
      slug
      name
      kind
    }
  }
`);

/** Returns a document with its absolute address. */
export function toDocumentItem(site: string, data: FragmentOf<typeof DocumentRecordData>): DocumentItem {
  const { source, rights, ...document } = readFragment(DocumentRecordData, data);
  return {
    type: "document",
    id: document.id,
    url: `${site}/documents/${document.id}`,
    title: document.documentTitle,
    publishedUrl: document.documentUrl,
    publishedAt: document.publishedAt,
    source: source && toNamed(site, "sources", source),
    format: document.format,
    language: document.language,
    sha256: document.sha256,
    excerpt: document.excerpt,
    rights: rights && { rule: rights.rule, notice: rights.notice, isRestricted: rights.isRestricted },
  };
}

/** Returns a document with its text, as far as it may be shown, and all that was read from it. */
export function toDocumentDetail(
  site: string,
  data: FragmentOf<typeof DocumentDetailData>,
  mentions: readonly FragmentOf<typeof DocumentMentionData>[],
): DocumentDetail {
  const { text, retrievedAt, reports, images, omissions, warnings, versions, ...document } = readFragment(
    DocumentDetailData,
    data,
  );
  return {
    ...toDocumentItem(site, document),
    text,
    retrievedAt,
    reports: reports.map(({ start, end, event }) => ({ ...toNamed(site, "events", event), start, end })),
    images: [...images],
    omissions: [...omissions],
    warnings: [...warnings],
    versions: versions.map((version) => ({
      id: version.id,
      name: toDocumentName(version),
      url: `${site}/documents/${version.id}`,
    })),
    mentions: readFragment(DocumentMentionData, mentions).map(({ entity, ...span }) => ({
      ...toNamed(site, "entities", entity),
      kind: entity.kind,
      ...span,
    })),
  };
}
