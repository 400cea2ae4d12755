import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { MergePage } from "../../../components/merge-page/MergePage.tsx";
import type { Side } from "../../../components/side-by-side/SideBySide.tsx";
import { findMerged } from "../../../edit/find-merged.ts";
import { parseMergeParams } from "../../../edit/merge-params.ts";
import { codesOfTooLong } from "../../../graphql/find-by-words.ts";
import { graphql, type ResultOf } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";
import { eventKindWords, eventStatusWords } from "../../../graphql/words.ts";
import { toMomentWords } from "../../../time/words.ts";
import type { SearchParams } from "../../timeline/timeline-params.ts";

const MergeEventsQuery = graphql(
  `
    query MergeEventsPage {
      archive {
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

const MergedEventQuery = graphql(`
  query MergedEvent($slug: String!) {
    event(slug: $slug) {
      id
      slug
      title
      kind
      status
      date {
        edtf
        display
        claims {
          id
          status
          because
        }
      }
      place {
        slug
        name
      }
      sources {
        slug
        name
      }
      reports(first: 50) {
        totalCount
        nodes {
          id
          title
          excerpt
          date {
            display
          }
          document {
            id
            publishedAt
            source {
              name
            }
          }
        }
      }
      entities(first: 20) {
        nodes {
          slug
          name
        }
      }
    }
  }
`);

const FoundEventsQuery = graphql(`
  query FoundEvents($text: String!) {
    events(filter: { text: $text }, first: 20) {
      nodes {
        slug
        title
        date {
          display
        }
        sources {
          name
        }
      }
    }
  }
`);

const kind = {
  folder: "events",
  field: "event",
  noun: "event",
  question: "Do they tell of one happening? Compare when, where and by whom before you decide.",
} as const;

type MergedEvent = NonNullable<ResultOf<typeof MergedEventQuery>["event"]>;

/** Head of the page. */
export const metadata: Metadata = { title: "Merge events", robots: { index: false } };

/** Events beside each other, with the dates and sources of each, before they are made one. */
export default async function MergeEventsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ archive }, merged] = await Promise.all([
    runQuery(MergeEventsQuery, {}),
    findMerged(parseMergeParams(await searchParams, "events"), {
      getThing: async (slug) => (await runQuery(MergedEventQuery, { slug })).event,
      find: async (text) => (await runQuery(FoundEventsQuery, { text }, codesOfTooLong)).events.nodes,
    }),
  ]);
  const { things: events, missing, words, found, refusal } = merged;
  if (missing.length > 0 && events.length === 0) notFound();
  return (
    <MergePage
      archive={archive}
      kind={kind}
      things={events}
      sides={events.map((event) => toSide(event, events))}
      missing={missing}
      words={words}
      refusal={refusal}
      found={found.map(({ slug, title, date, sources }) => ({
        value: slug,
        name: title,
        about: [date.display, ...sources.map(({ name }) => name)].join(", "),
      }))}
    />
  );
}

function toSide(event: MergedEvent, events: readonly MergedEvent[]): Side {
  const differs = (read: (other: MergedEvent) => string | null) => new Set(events.map(read)).size > 1;
  const shown = event.date.claims.find(({ status }) => status === "SHOWN");
  return {
    href: `/events/${event.slug}`,
    name: event.title,
    facts: [
      { name: "Date", words: event.date.display, differs: differs(({ date }) => date.edtf) },
      {
        name: "Why that date",
        words: shown?.because ?? "No report tells when.",
      },
      {
        name: "Sources",
        words: event.sources.map(({ name }) => name).join(", ") || "None is named.",
      },
      {
        name: event.reports.totalCount === 1 ? "One report" : `${event.reports.totalCount} reports`,
        words: (
          <ul>
            {event.reports.nodes.map(({ id, title, excerpt, date, document }) => (
              <li key={id}>
                <a href={`/documents/${document.id}`}>{title ?? `${excerpt.slice(0, 120)} …`}</a>
                <small>
                  {document.source?.name ?? "No source"},{" "}
                  {document.publishedAt === null
                    ? "no date on its page"
                    : toMomentWords(document.publishedAt)}
                  ; it says {date.display}
                </small>
              </li>
            ))}
          </ul>
        ),
      },
      {
        name: "Place",
        words: event.place?.name ?? "None",
        differs: differs(({ place }) => place?.slug ?? null),
      },
      { name: "Kind", words: eventKindWords[event.kind], differs: differs(({ kind }) => kind) },
      { name: "Status", words: eventStatusWords[event.status], differs: differs(({ status }) => status) },
      { name: "Names", words: event.entities.nodes.map(({ name }) => name).join(", ") || "None" },
    ],
  };
}
