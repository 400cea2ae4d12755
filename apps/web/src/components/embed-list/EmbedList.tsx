import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { findDayRange } from "../../time/day.ts";
import { toYearsRuler } from "../../time/ruler.ts";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { Ruler } from "../ruler/Ruler.tsx";
import { findScriptLanguage } from "../script-language.ts";
import styles from "./EmbedList.module.css";

/** An event as an entry of an embedded timeline. */
export const EmbedListData = graphql(
  `
    fragment EmbedList on Event {
      id
      slug
      title
      status
      date {
        from
        to
        ...DateWords
      }
    }
  `,
  [DateWordsData],
);

/** Events in a frame of another page. Links open a page of their own: no other page may hold the archive in a frame. */
export function EmbedList({
  title,
  events,
  totalCount,
  href,
}: {
  /** What the view is called: `Timeline: Japan`. */
  title: string;
  events: readonly FragmentOf<typeof EmbedListData>[];
  totalCount: number;
  /** Address of the same view in the archive. */
  href: string;
}) {
  return (
    <main className={styles.embed}>
      <h1 className={styles.title}>
        <a href={href} target="_blank" rel="noopener">
          {title}, {toCountWords(totalCount, "event")} — Annals
        </a>
      </h1>
      <ol>
        {readFragment(EmbedListData, events).map((event) => {
          const { from, to } = event.date;
          const range = findDayRange(from, to);
          const ruler = toYearsRuler(from, to);
          return (
            <li key={event.id} className={styles.event}>
              {range !== null && (
                <Ruler
                  size="rule"
                  range={ruler.range}
                  marks={[{ range, isPlanned: event.status === "PLANNED" }]}
                  ticks={ruler.ticks}
                />
              )}
              <p>
                <DateWords date={event.date} />{" "}
                <a
                  href={`/events/${event.slug}`}
                  target="_blank"
                  rel="noopener"
                  lang={findScriptLanguage(event.title)}
                >
                  {event.title}
                </a>
              </p>
            </li>
          );
        })}
      </ol>
      {events.length < totalCount && (
        <p className={styles.more}>
          <a href={href} target="_blank" rel="noopener">
            The whole timeline →
          </a>
        </p>
      )}
    </main>
  );
}
