import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { eventKindWords, toCountWords } from "../../graphql/words.ts";
import { findDayRange } from "../../time/day.ts";
import { toYearsRuler } from "../../time/ruler.ts";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { Ruler } from "../ruler/Ruler.tsx";
import { findScriptLanguage } from "../script-language.ts";
import { isLongTitle } from "../title-length.ts";
import styles from "./EventLine.module.css";

/** An event as one entry of a list. */
export const EventLineData = graphql(
  `
    fragment EventLine on Event {
      id
      slug
      title
      kind
      status
      date {
        from
        to
        ...DateWords
      }
      place {
        name
      }
      sources {
        name
      }
      reports(first: 1, filter: { roles: [MAIN, ITEM, BACKGROUND] }) {
        totalCount
      }
    }
  `,
  [DateWordsData],
);

/** How much an entry stands out. */
export type EventLineSize = "lead" | "normal" | "small";

const sizes: Record<EventLineSize, string | undefined> = {
  lead: styles.lead,
  normal: undefined,
  small: styles.small,
};

/**
 * An event as an entry of a list. The rule above it measures the event's year, or all years that it may belong to, and the
 * mark on the rule is its date.
 * `headingLevel` follows the heading over the list; without it the title is plain text.
 */
export function EventLine({
  event,
  size = "normal",
  headingLevel,
  hasDate = true,
}: {
  event: FragmentOf<typeof EventLineData>;
  size?: EventLineSize;
  headingLevel?: 2 | 3 | 4;
  /** False under a heading that is the date. */
  hasDate?: boolean;
}) {
  const data = readFragment(EventLineData, event);
  const Title = headingLevel === undefined ? "p" : (`h${headingLevel}` as const);
  const labels = [
    data.status === "PLANNED" ? "Planned" : null,
    data.kind === "OTHER" ? null : eventKindWords[data.kind],
    data.place?.name ?? null,
    data.reports.totalCount > 1 ? toCountWords(data.reports.totalCount, "report") : null,
    data.sources.map((source) => source.name).join(", ") || null,
  ].filter((label) => label !== null);
  const isLong = isLongTitle(data.title);
  const look = [styles.line, sizes[size], isLong ? styles.long : undefined].filter(Boolean).join(" ");
  return (
    <article className={look}>
      <YearRule from={data.date.from} to={data.date.to} isPlanned={data.status === "PLANNED"} />
      <Title className={styles.title} dir="auto" lang={findScriptLanguage(data.title)}>
        <a href={`/events/${data.slug}`}>{data.title}</a>
      </Title>
      <p className={styles.labels}>
        {hasDate && <DateWords date={data.date} />}
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
    </article>
  );
}

function YearRule({ from, to, isPlanned }: { from: string | null; to: string | null; isPlanned: boolean }) {
  const range = findDayRange(from, to);
  if (range === null || from === null) return <div className={styles.undated} />;
  const ruler = toYearsRuler(from, to);
  return <Ruler size="rule" range={ruler.range} marks={[{ range, isPlanned }]} ticks={ruler.ticks} />;
}
