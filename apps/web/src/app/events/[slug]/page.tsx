import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimList } from "../../../components/claim-list/ClaimList.tsx";
import { DateFigure } from "../../../components/date-figure/DateFigure.tsx";
import { HowKnown } from "../../../components/how-known/HowKnown.tsx";
import { Marginalia } from "../../../components/marginalia/Marginalia.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { RelatedList } from "../../../components/related-list/RelatedList.tsx";
import { ReportColumns } from "../../../components/report-columns/ReportColumns.tsx";
import { RoleList } from "../../../components/role-list/RoleList.tsx";
import { SourceList } from "../../../components/source-list/SourceList.tsx";
import { eventKindWords, eventStatusWords, toCountWords } from "../../../graphql/words.ts";
import { findDayRange } from "../../../time/day.ts";
import { toShortText } from "../../short-text.ts";
import styles from "./page.module.css";
import { getEventPage } from "./query.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

const tellingProperties = new Set(["merge", "title", "description", "kind", "status"]);

/** Head of an event's page. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await getEventPage((await params).slug);
  if (event === null) return { title: "Not in this archive" };
  const lead = event.description ?? `${event.date.display}. ${toCountWords(event.reports.totalCount, "report")}.`;
  return {
    title: toShortText(event.title, 90),
    description: toShortText(lead, 200),
    alternates: { canonical: `/events/${event.slug}` },
  };
}

/** What happened, when, who tells it, who takes part, and how all of that is known. */
export default async function EventPage({ params }: Props) {
  const { archive, event } = await getEventPage((await params).slug);
  if (event === null) notFound();
  const dateClaims = event.claims.filter((claim) => claim.property === "date");
  const tellingClaims = event.claims.filter((claim) => tellingProperties.has(claim.property));
  const otherClaims = event.claims.filter(
    (claim) => claim.property !== "date" && !tellingProperties.has(claim.property),
  );
  return (
    <PageShell archive={archive} here={findDayRange(event.date.from, event.date.to)}>
      <article>
        <header className={styles.header}>
          <div className={styles.telling}>
          <p className={styles.kicker}>
            {event.kind !== "OTHER" && <span>{eventKindWords[event.kind]}</span>}
            <span>{eventStatusWords[event.status]}</span>
            {event.place !== null && <a href={`/entities/${event.place.slug}`}>{event.place.name}</a>}
          </p>
          <h1 className={event.title.length > 120 ? styles.longTitle : styles.title}>{event.title}</h1>
          {event.description !== null && <p className={styles.lead}>{event.description}</p>}
          </div>
          <Marginalia claims={dateClaims} />
        </header>
        <section className={styles.date} aria-label="Date">
          <DateFigure event={event} />
          <HowKnown about="the date">
            <ClaimList claims={dateClaims} />
          </HowKnown>
        </section>
        <section className={styles.section} aria-labelledby="reports">
          <h2 id="reports" className={styles.heading}>
            {event.reports.totalCount === 1 ? "One report" : `${event.reports.totalCount} reports side by side`}
          </h2>
          <ReportColumns reports={event.reports.nodes} />
          {tellingClaims.length > 0 && (
            <HowKnown
              about={event.reports.totalCount === 1 ? "what happened" : "that these reports tell of one event"}
            >
              <ClaimList claims={tellingClaims} />
            </HowKnown>
          )}
        </section>
        <div className={styles.pair}>
          <section aria-labelledby="names">
            <h2 id="names" className={styles.heading}>
              Names
            </h2>
            <RoleList edges={event.entities.edges} />
            {otherClaims.length > 0 && (
              <HowKnown about="who takes part">
                <ClaimList claims={otherClaims} />
              </HowKnown>
            )}
          </section>
          <section aria-labelledby="sources">
            <h2 id="sources" className={styles.heading}>
              Sources
            </h2>
            <SourceList sources={event.sources} citations={event.citations} />
            {event.explain.length > 0 && (
              <>
                <h2 className={styles.heading}>In short</h2>
                <ul className={styles.explain}>
                  {event.explain.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
        {event.related.length > 0 && (
          <section className={styles.section} aria-labelledby="related">
            <h2 id="related" className={styles.heading}>
              Related
            </h2>
            <RelatedList related={event.related} />
          </section>
        )}
      </article>
    </PageShell>
  );
}
