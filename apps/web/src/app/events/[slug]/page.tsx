import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsOfNote } from "../../../components/as-of/AsOfNote.tsx";
import { ClaimList } from "../../../components/claim-list/ClaimList.tsx";
import { ConflictList } from "../../../components/conflict-list/ConflictList.tsx";
import { DateFigure } from "../../../components/date-figure/DateFigure.tsx";
import { DecisionList } from "../../../components/decision-list/DecisionList.tsx";
import { EditLinks } from "../../../components/edit-links/EditLinks.tsx";
import {
  countComments,
  EventComments,
  findDiscussions,
} from "../../../components/event-comments/EventComments.tsx";
import { FormatLinks } from "../../../components/format-links/FormatLinks.tsx";
import { HowKnown } from "../../../components/how-known/HowKnown.tsx";
import { LinkedData } from "../../../components/linked-data/LinkedData.tsx";
import { Marginalia } from "../../../components/marginalia/Marginalia.tsx";
import { PageContents } from "../../../components/page-contents/PageContents.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { PositionList } from "../../../components/position-list/PositionList.tsx";
import { RelatedList } from "../../../components/related-list/RelatedList.tsx";
import { countTellings, ReportColumns } from "../../../components/report-columns/ReportColumns.tsx";
import { RoleList } from "../../../components/role-list/RoleList.tsx";
import { findScriptLanguage } from "../../../components/script-language.ts";
import { Section } from "../../../components/section/Section.tsx";
import { SourceList } from "../../../components/source-list/SourceList.tsx";
import { isLongTitle } from "../../../components/title-length.ts";
import { WordingList } from "../../../components/wording-list/WordingList.tsx";
import { config } from "../../../config.ts";
import { toAddress, toAlternates } from "../../../formats/format-links.ts";
import { toBreadcrumbs } from "../../../formats/linked-data/page-nodes.ts";
import { toNode } from "../../../formats/linked-data/to-nodes.ts";
import { toEventItem } from "../../../formats/records/event-record.ts";
import { eventKindWords, eventStatusWords, toCountWords } from "../../../graphql/words.ts";
import { findAsOf } from "../../../memento/memento.ts";
import { findDayRange } from "../../../time/day.ts";
import { toShortText } from "../../short-text.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";
import styles from "./page.module.css";
import { getEventPage } from "./query.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

async function load({ params, searchParams }: Props) {
  const asOf = findAsOf(toList((await searchParams).asOf)[0] ?? "");
  return { asOf, ...(await getEventPage((await params).slug, asOf)) };
}

const tellingProperties = new Set(["merge", "title", "description", "kind", "status"]);

/** Head of an event's page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { event, asOf } = await load(props);
  if (event === null) return { title: "Not in this archive" };
  const lead =
    event.description ?? `${event.date.display}. ${toReportsWords(countTellings(event.reports.nodes))}.`;
  return {
    title: toShortText(event.title, 90),
    description: toShortText(lead, 200),
    alternates: toAlternates(toAddress(`/events/${event.slug}`, { asOf: asOf ?? [] })),
    ...(asOf === null ? {} : { robots: { index: false } }),
    openGraph: {
      type: "article",
      siteName: "Annals",
      title: toShortText(event.title, 90),
      description: toShortText(lead, 200),
      url: `/events/${event.slug}`,
    },
    twitter: { card: "summary_large_image" },
  };
}

/** What happened, when, who tells it, who takes part, and how all of that is known. */
export default async function EventPage(props: Props) {
  const { archive, event, asOf } = await load(props);
  if (event === null) notFound();
  const dateClaims = event.claims.filter((claim) => claim.property === "date");
  const tellingClaims = event.claims.filter((claim) => tellingProperties.has(claim.property));
  const otherClaims = event.claims.filter(
    (claim) => claim.property !== "date" && !tellingProperties.has(claim.property),
  );
  const discussions = findDiscussions(event.reports.nodes);
  const comments = discussions.reduce((sum, page) => sum + countComments(page), 0);
  const tellings = countTellings(event.reports.nodes);
  return (
    <PageShell
      archive={archive}
      here={findDayRange(event.date.from, event.date.to)}
      formats={<FormatLinks address={toAddress(`/events/${event.slug}`, { asOf: asOf ?? [] })} />}
    >
      <LinkedData
        nodes={[
          toNode(toEventItem(config.siteUrl, event)),
          toBreadcrumbs(config.siteUrl, [
            ["/timeline", "Timeline"],
            [`/events/${event.slug}`, event.title],
          ]),
        ]}
      />
      <EditLinks
        links={[
          ["Title", `/edit/events/${event.slug}#rename`],
          ["Date", `/edit/events/${event.slug}#redate`],
          ["Merge", `/edit/events/${event.slug}#merge`],
          ...(event.reports.totalCount > 1 ? [["Split", `/edit/events/${event.slug}#split`] as const] : []),
          ["Hide", `/edit/events/${event.slug}#hide`],
        ]}
      />
      {asOf !== null && <AsOfNote known={event.known} address={`/events/${event.slug}`} />}
      <article>
        <header className={styles.header}>
          <div className={styles.telling}>
            <p className={styles.kicker}>
              {event.kind !== "OTHER" && <span>{eventKindWords[event.kind]}</span>}
              <span>{eventStatusWords[event.status]}</span>
              {event.place !== null && <a href={`/entities/${event.place.slug}`}>{event.place.name}</a>}
            </p>
            <h1
              className={isLongTitle(event.title) ? styles.longTitle : styles.title}
              dir="auto"
              lang={findScriptLanguage(event.title)}
            >
              {event.title}
            </h1>
            {event.description !== null && (
              <p className={styles.lead} dir="auto" lang={findScriptLanguage(event.description)}>
                {event.description}
              </p>
            )}
            <PageContents
              parts={[
                ["reports", tellings === 1 ? "Report" : toReportsWords(tellings)],
                event.conflicts.length > 0 && ["conflicts", "Where they disagree"],
                ["names", "Names"],
                ["sources", "Sources"],
                event.positions.nodes.length > 0 && ["positions", "Who said what"],
                discussions.length > 0 && ["comments", toCountWords(comments, "comment")],
                event.related.length > 0 && ["related", "Related"],
              ]}
            />
          </div>
          <Marginalia claims={dateClaims} />
        </header>
        <section className={styles.date} aria-label="Date">
          <DateFigure event={event} />
          <HowKnown about="the date">
            <ClaimList claims={dateClaims} />
          </HowKnown>
        </section>
        <Section id="reports" title={toReportsTitle(tellings)}>
          <ReportColumns reports={event.reports.nodes} />
          <WordingList reports={event.reports.nodes} />
          {tellingClaims.length > 0 && (
            <HowKnown
              about={
                event.reports.totalCount === 1 ? "what happened" : "that these reports tell of one event"
              }
            >
              <ClaimList claims={tellingClaims} />
            </HowKnown>
          )}
        </Section>
        {event.conflicts.length > 0 && (
          <Section id="conflicts" title="Where they disagree">
            <ConflictList conflicts={event.conflicts} headingLevel={3} />
          </Section>
        )}
        <div className={styles.pair}>
          <Section id="names" title="Names">
            <RoleList edges={event.entities.edges} />
            <HowKnown about="who takes part">
              <ClaimList claims={otherClaims} />
              <h3 className={styles.inWords}>All of it in words</h3>
              <ol className={styles.explain}>
                {event.explain.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ol>
            </HowKnown>
          </Section>
          <Section id="sources" title="Sources">
            <SourceList sources={event.sources} citations={event.citations} />
          </Section>
        </div>
        {event.positions.nodes.length > 0 && (
          <Section
            id="positions"
            title={
              event.positions.totalCount > event.positions.nodes.length
                ? `Who said what: the first ${event.positions.nodes.length} of ${toCountWords(event.positions.totalCount, "statement")}`
                : "Who said what"
            }
          >
            <PositionList positions={event.positions.nodes} under="event" />
          </Section>
        )}
        {discussions.length > 0 && (
          <Section id="comments" title={`${toCountWords(comments, "readers’ comment")} on its articles`}>
            <EventComments discussions={discussions} />
          </Section>
        )}
        {event.related.length > 0 && (
          <Section id="related" title="Related">
            <RelatedList related={event.related} />
          </Section>
        )}
        {event.decisions.length > 0 && (
          <Section id="decisions" title="What people decided of it">
            <DecisionList decisions={event.decisions} headingLevel={3} />
          </Section>
        )}
        {event.knowledge?.isDated && <AsOfNote known={null} address={`/events/${event.slug}`} />}
      </article>
    </PageShell>
  );
}

function toReportsWords(tellings: number): string {
  return tellings === 0 ? "No report of its own" : toCountWords(tellings, "report");
}

function toReportsTitle(tellings: number): string {
  if (tellings === 1) return "One report";
  return tellings === 0 ? toReportsWords(tellings) : `${tellings} reports side by side`;
}
