import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentList } from "../../../components/document-list/DocumentList.tsx";
import { EventYears } from "../../../components/event-years/EventYears.tsx";
import { FormatLinks } from "../../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { Pager } from "../../../components/pager/Pager.tsx";
import { Section } from "../../../components/section/Section.tsx";
import { SourceYears } from "../../../components/source-years/SourceYears.tsx";
import { config } from "../../../config.ts";
import { toAddress, toAlternates } from "../../../formats/format-links.ts";
import { toBreadcrumbs } from "../../../formats/linked-data/page-nodes.ts";
import { toNode } from "../../../formats/linked-data/to-nodes.ts";
import { toSourceItem } from "../../../formats/records/source-record.ts";
import { toCountWords } from "../../../graphql/words.ts";
import { toDocumentsHref } from "../../documents/documents-params.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";
import styles from "./page.module.css";
import { getSourcePage } from "./query.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

async function load({ params, searchParams }: Props) {
  const { slug } = await params;
  const { after, before } = await searchParams;
  return getSourcePage(slug, toList(after)[0] ?? null, toList(before)[0] ?? null);
}

/** Head of a source's page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source } = await load(props);
  if (source === null) return { title: "Not in this archive" };
  return {
    title: source.name,
    description: `What ${source.name} tells in the archive: ${toCountWords(source.events.totalCount, "event")}.`,
    alternates: toAlternates(`/sources/${source.slug}`, { isEmpty: source.events.totalCount === 0 }),
  };
}

/** An outlet or agency: its documents in the archive and the events that it tells of or is cited for. */
export default async function SourcePage(props: Props) {
  const { archive, source } = await load(props);
  if (source === null) notFound();
  const { documents, events } = source;
  const path = `/sources/${source.slug}`;
  return (
    <PageShell
      archive={archive}
      section="/sources"
      formats={
        <FormatLinks address={toAddress(path, await props.searchParams)} isEmpty={events.totalCount === 0} />
      }
    >
      <LinkedData
        nodes={[
          toNode(toSourceItem(config.siteUrl, source)),
          toBreadcrumbs(config.siteUrl, [
            ["/sources", "Sources"],
            [path, source.name],
          ]),
        ]}
      />
      <PageHead
        kicker="Source"
        title={source.name}
        note={`${source.domain === null ? "No document shows where it publishes." : `Publishes on ${source.domain}.`} ${toCountWords(documents.totalCount, "document")} of its own here; tells of ${toCountWords(events.totalCount, "event")}, itself or through others.`}
      />
      {source.years.length > 0 && (
        <Section id="place" title="First, or after others">
          <SourceYears years={source.years} />
        </Section>
      )}
      {documents.totalCount > 0 && (
        <Section id="documents" title={toCountWords(documents.totalCount, "document")}>
          <DocumentList documents={documents.nodes} headingLevel={3} hasSource={false} />
          {documents.totalCount > documents.nodes.length && (
            <p className={styles.more}>
              <a href={toDocumentsHref({ sources: [source.slug] })}>
                All {toCountWords(documents.totalCount, "document")} →
              </a>
            </p>
          )}
        </Section>
      )}
      {events.totalCount > 0 && (
        <Section id="events" title={toCountWords(events.totalCount, "event")}>
          <EventYears events={events.nodes} headingLevel={3} />
          <Pager
            pageInfo={events.pageInfo}
            toNext={(cursor) => `${path}?${new URLSearchParams({ after: cursor })}#events`}
            toPrevious={(cursor) => `${path}?${new URLSearchParams({ before: cursor })}#events`}
            nextName="Earlier events"
            previousName="Later events"
          />
        </Section>
      )}
    </PageShell>
  );
}
