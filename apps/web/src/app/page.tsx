import type { Metadata } from "next";
import { Fragment } from "react";
import { ArchiveRulerData } from "../components/archive-ruler/ArchiveRuler.tsx";
import { EventLine, EventLineData } from "../components/event-line/EventLine.tsx";
import { FormatLinks } from "../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../components/linked-data/LinkedData.tsx";
import { Marginalia, MarginaliaData } from "../components/marginalia/Marginalia.tsx";
import { PageShell } from "../components/page-shell/PageShell.tsx";
import { findScoreLayers } from "../components/score/query.ts";
import { Score } from "../components/score/Score.tsx";
import { SearchLine } from "../components/search-field/SearchField.tsx";
import { config } from "../config.ts";
import { toAlternates } from "../formats/format-links.ts";
import { toSiteNode } from "../formats/linked-data/page-nodes.ts";
import { graphql, type ResultOf, readFragment } from "../graphql/graphql.ts";
import { runSharedQuery } from "../graphql/run-query.ts";
import { toCountWords } from "../graphql/words.ts";
import { toCalendarHref } from "../time/address.ts";
import { findLatestDays } from "../time/latest-days.ts";
import { toDateWords } from "../time/words.ts";
import styles from "./page.module.css";

const FrontEventData = graphql(
  `
    fragment FrontEvent on Event {
      id
      description
      date {
        from
        to
      }
      ...EventLine
    }
  `,
  [EventLineData],
);

const FrontCountsQuery = graphql(
  `
    query FrontCounts {
      archive {
        events
        undatedEvents
        entities
        documents
        comments
        from
        to
        ...ArchiveRuler
      }
      leading: entities(filter: { kinds: [PERSON, PLACE, ORGANIZATION] }, orderBy: EVENTS_DESC, first: 5) {
        nodes {
          slug
          name
        }
      }
    }
  `,
  [ArchiveRulerData],
);

const FrontDaysQuery = graphql(
  `
    query FrontDays($to: Date, $first: Int!) {
      events(filter: { precisions: [DAY], to: $to }, orderBy: DATE_DESC, first: $first) {
        nodes {
          ...FrontEvent
        }
      }
    }
  `,
  [FrontEventData],
);

const FrontLeadQuery = graphql(
  `
    query FrontLead {
      lead: events(filter: { precisions: [DAY] }, orderBy: DATE_DESC, first: 1) {
        nodes {
          date {
            claims {
              ...Marginalia
            }
          }
        }
      }
    }
  `,
  [MarginaliaData],
);

/** What a reader can take in at a glance; the rest of a day is a page of its own. */
const shown = { days: 3, events: 8, batch: 40 };

async function askForDays(to: string | null) {
  const { events } = await runSharedQuery(FrontDaysQuery, { to, first: shown.batch });
  return readFragment(FrontEventData, events.nodes);
}

/** Head of the front page. */
export const metadata: Metadata = { title: { absolute: "Annals" }, alternates: toAlternates("/") };

/** The front page: the latest three days with events, and the whole story at a glance. */
export default async function FrontPage() {
  const [{ archive, leading }, { lead }, days, layers] = await Promise.all([
    runSharedQuery(FrontCountsQuery, {}),
    runSharedQuery(FrontLeadQuery, {}),
    findLatestDays(askForDays, shown),
    findScoreLayers(),
  ]);
  const leadClaims = lead.nodes[0]?.date.claims ?? [];
  return (
    <PageShell archive={archive} isFront formats={<FormatLinks address="/" />}>
      <LinkedData nodes={[toSiteNode(config.siteUrl)]} />
      <div className={styles.opening}>
        <Standfirst archive={archive} leading={leading.nodes} />
        <SearchLine action="/search" label="Search the archive" />
      </div>
      <section aria-labelledby="latest">
        <h2 id="latest" className={styles.heading}>
          The latest days
        </h2>
        {days.length === 0 && <p>No event of this archive is dated to the day yet.</p>}
        <div className={styles.days}>
          {days.map(({ day, events, hasMore }, dayIndex) => (
            <section key={day} className={styles.day}>
              <h3 className={styles.date}>
                <a href={toCalendarHref(day)}>{toDateWords(day)}</a>
              </h3>
              {events.map((event, index) => (
                <div key={event.id}>
                  <EventLine
                    event={event}
                    size={dayIndex === 0 && index === 0 ? "lead" : "normal"}
                    headingLevel={4}
                    hasDate={false}
                  />
                  {event.description !== null && <p className={styles.description}>{event.description}</p>}
                  {dayIndex === 0 && index === 0 && <Marginalia claims={leadClaims} />}
                </div>
              ))}
              {hasMore && (
                <p className={styles.more}>
                  <a href={toCalendarHref(day)}>All of {toDateWords(day)}</a>
                </p>
              )}
            </section>
          ))}
        </div>
      </section>
      <section className={styles.shape} aria-labelledby="shape">
        <div className={styles.caption}>
          <h2 id="shape" className={styles.heading}>
            The whole story
          </h2>
          <p className={styles.key}>
            A year is a line, January to December. A stroke is a day, a bar a month, a haze an event of which
            only the year is known; what was only planned is hollow. What is known less exactly is on no line,
            and what has no date stands off them.
          </p>
          <p className={styles.more}>
            <a href="/timeline">All events on the timeline</a>
          </p>
        </div>
        <Score layers={layers} undatedCount={archive.undatedEvents} />
      </section>
    </PageShell>
  );
}

type FrontCounts = ResultOf<typeof FrontCountsQuery>;

/** What the archive is: how much of what, whom it is about, and what it was read from. */
function Standfirst({
  archive: { events, from, to, entities, documents, comments },
  leading,
}: {
  archive: FrontCounts["archive"];
  leading: FrontCounts["leading"]["nodes"];
}) {
  const others = entities - leading.length;
  return (
    <p className={styles.standfirst}>
      {toCountWords(events, "event")}
      {from !== null && to !== null && ` from ${from.slice(0, 4)} to ${to.slice(0, 4)}`}
      {leading.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index === 0 ? ", above all about " : ", "}
          <a href={`/entities/${slug}`}>{name}</a>
        </Fragment>
      ))}
      {leading.length > 0 && others > 0 && (
        <>
          , and about <a href="/entities">{toCountWords(others, "other name")}</a>
        </>
      )}
      {`; read from ${toCountWords(documents, "saved page")}`}
      {comments > 0 && ` and ${toCountWords(comments, "readers’ comment")}`}. Every date, name and link shows
      its evidence.
    </p>
  );
}
