import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { config } from "../../config.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type CalendarPage, toCalendarHref } from "../../time/address.ts";
import { findDayRange, toDayNumber } from "../../time/day.ts";
import { type Mark, toMonthTicks, toRulerX } from "../../time/ruler.ts";
import { type Bucket, toMarkHeight } from "../../time/score.ts";
import { toDateWords } from "../../time/words.ts";
import { CalendarNav } from "../calendar-nav/CalendarNav.tsx";
import { CalendarStrip } from "../calendar-strip/CalendarStrip.tsx";
import { EventLine } from "../event-line/EventLine.tsx";
import { EventYears } from "../event-years/EventYears.tsx";
import { PageShell } from "../page-shell/PageShell.tsx";
import { Pager } from "../pager/Pager.tsx";
import { Ruler } from "../ruler/Ruler.tsx";
import styles from "./CalendarPageView.module.css";
import type { getCalendarPage } from "./query.ts";

/** A year, a month or a day: what may have happened in it, with its ruler, what it belongs to and its neighbours. */
export function CalendarPageView({ page, data }: { page: CalendarPage; data: CalendarData }) {
  const { events } = data;
  const exact = events.nodes.filter((event) => isWithin(page, event.date));
  const wider = events.nodes.filter((event) => !isWithin(page, event.date));
  return (
    <PageShell
      archive={data.archive}
      here={page.range}
      section="/timeline"
      formats={<FormatLinks address={page.href} isEmpty={events.totalCount === 0} />}
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, page.href, page.label),
          toBreadcrumbs(
            config.siteUrl,
            [...findAbove(page), page.iso].map((iso) => [toCalendarHref(iso), toDateWords(iso)] as const),
          ),
        ]}
      />
      <CalendarNav previous={data.previous} next={data.next} />
      <header className={styles.head}>
        <p className={styles.above}>
          {findAbove(page).map((iso) => (
            <a key={iso} href={toCalendarHref(iso)}>
              {toDateWords(iso)}
            </a>
          ))}
        </p>
        <h1 className={styles.title}>
          <time dateTime={page.iso}>{page.label}</time>
        </h1>
        <p className={styles.note}>{toNote(page, exact.length, wider.length, events.totalCount)}</p>
      </header>
      {page.range.to > page.range.from && (
        <div className={styles.ruler}>
          <Ruler size="figure" range={page.range} marks={toMarks(data)} ticks={toTicks(page)} />
          <CalendarStrip page={page} buckets={data.buckets} />
        </div>
      )}
      {exact.length > 0 &&
        (page.iso.length < 10 ? (
          <EventYears events={exact} hasYear={false} by={page.iso.length === 4 ? "month" : "day"} />
        ) : (
          <EventList events={exact} hasDate={false} />
        ))}
      {wider.length > 0 && (
        <section className={styles.wider} aria-labelledby="wider">
          <h2 id="wider">May belong here</h2>
          <p>Of these only a wider stretch of time is known.</p>
          <EventList events={wider} />
        </section>
      )}
      <Pager
        pageInfo={events.pageInfo}
        toNext={(after) => `${page.href}?${new URLSearchParams({ after })}`}
        toPrevious={(before) => `${page.href}?${new URLSearchParams({ before })}`}
      />
    </PageShell>
  );
}

type CalendarData = Awaited<ReturnType<typeof getCalendarPage>>;
type PageEvents = CalendarData["events"]["nodes"];

function EventList({ events, hasDate = true }: { events: PageEvents; hasDate?: boolean }) {
  return (
    <ul className={styles.list}>
      {events.map((event) => (
        <li key={event.id}>
          <EventLine event={event} headingLevel={2} hasDate={hasDate} />
        </li>
      ))}
    </ul>
  );
}

/** Everything of the time of the page, not only what has room in the list: days and months counted, and what is wider. */
function toMarks({ days, months, plannedDays, plannedMonths, wide }: CalendarData): Mark[] {
  const fullest = Math.max(1, ...[...days, ...plannedDays].map(({ count }) => count));
  const toMark = ({ start, end, count }: Bucket, isPlanned: boolean) => ({
    range: { from: toDayNumber(start), to: toDayNumber(end) },
    isPlanned,
    weight: toMarkHeight(count, fullest),
  });
  return [
    ...wide.nodes.flatMap(({ date, status }) => {
      const range = findDayRange(date.from, date.to);
      return range === null ? [] : [{ range, isPlanned: status === "PLANNED" }];
    }),
    ...months.map((bucket) => toMark(bucket, false)),
    ...plannedMonths.map((bucket) => toMark(bucket, true)),
    ...days.map((bucket) => toMark(bucket, false)),
    ...plannedDays.map((bucket) => toMark(bucket, true)),
  ];
}

function isWithin(page: CalendarPage, date: { from: string | null; to: string | null }): boolean {
  const range = findDayRange(date.from, date.to);
  return range !== null && range.from >= page.range.from && range.to <= page.range.to;
}

function findAbove(page: CalendarPage): string[] {
  return [4, 7].filter((length) => length < page.iso.length).map((length) => page.iso.slice(0, length));
}

function toNote(page: CalendarPage, exact: number, wider: number, total: number): string {
  if (total === 0) return "No event of this archive is dated to it.";
  if (total > exact + wider) return toCountWords(total, "event");
  const widerWords = wider === 0 ? "" : `, and ${toCountWords(wider, "other")} that may belong to it`;
  const unit = { 4: "year", 7: "month", 10: "day" }[page.iso.length];
  return `${toCountWords(exact, "event")} ${unit === "day" ? "on" : "in"} this ${unit}${widerWords}.`;
}

function toTicks(page: CalendarPage): number[] {
  if (page.iso.length === 4) return toMonthTicks(Number(page.iso), page.range);
  const days = page.range.to - page.range.from;
  return Array.from({ length: days }, (_, index) => toRulerX(page.range, page.range.from + index + 1));
}
