import { readInput } from "../../read-document.ts";
import { toSummary } from "../../to-summary.ts";
import { describeCounts, sumCounts, toF1 } from "../f1.ts";
import type { Baseline, Figure, Measure } from "../figure.ts";
import {
  type GoldArticle,
  type GoldEvent,
  readGoldArticles,
  readSeedArticles,
} from "../reports/gold-events.ts";
import { toListingFigure } from "../reports/listing-figure.ts";
import {
  type EventMatches,
  type GivenReport,
  type IsSameDate,
  isExactDate,
  isNearDate,
  matchEvents,
  toStatus,
} from "../reports/match-events.ts";

/** Events of articles: date value and evidence, status; entries of listings. */
export const reports: Measure = {
  name: "reports",
  description: "the happenings that articles tell of, by date and evidence, and the entries of listings",
  run(folder) {
    const articles = readGoldArticles(folder);
    const seeds = readSeedArticles(folder);
    const exact = score(articles, isExactDate);
    const alone = score(articles, isExactDate, ([main]) => (main ? [main] : []));
    return [
      toFigure("reports, dev articles, date and evidence F1", exact, 0.85, [
        { name: "the main report alone", value: toF1(sumCounts(alone)).f1, ranHere: true },
      ]),
      toFigure("the same, a date that overlaps is enough", score(articles, isNearDate), null),
      toFigure("the same, day of publication not given", scoreTextOnly(articles), null),
      toStatusFigure("reports, dev articles, status of those found", exact),
      toFigure("reports, seed articles, date and evidence F1", score(seeds, isExactDate), null),
      toFigure("the same, day of publication not given", scoreTextOnly(seeds), null),
      toListingFigure(folder),
    ];
  },
};

function readReports({ file, text }: GoldArticle, published: string | null): GivenReport[] {
  const bytes = { ok: true as const, value: new TextEncoder().encode(text) };
  const document = readInput({ path: file, bytes, capture: null, warnings: [] }, published ?? undefined);
  return document.ok ? toSummary(file, text, document.value.extraction).reports : [];
}

function score(
  articles: GoldArticle[],
  isSameDate: IsSameDate,
  select = (reports: GivenReport[]) => reports,
): EventMatches[] {
  return articles.map((article) => {
    const given = select(readReports(article, article.published));
    return withFile(article, matchEvents(article.text, article.events, given, isSameDate));
  });
}

/** Without the day of publication an event that needs it must stay without a year: it counts only if it gets one. */
function scoreTextOnly(articles: GoldArticle[]): EventMatches[] {
  return articles.map((article) => {
    const reports = readReports(article, null);
    const events = article.events.map((event): GoldEvent => {
      if (event.textOnlyDate) return { ...event, date: event.textOnlyDate };
      return event.needsExternalYear ? { ...event, optional: true } : event;
    });
    const matches = matchEvents(article.text, events, reports, isExactDate);
    const isGuessed = ({ date }: GivenReport) => date !== null && /^\d{4}-\d{2}/.test(date);
    const needing = article.events.filter((event) => event.needsExternalYear && !event.textOnlyDate);
    const guessed = matchEvents(
      article.text,
      needing,
      reports.filter(isGuessed),
      (_, given) => given !== null,
    );
    const wrong = guessed.pairs.filter(({ report }) => !matches.pairs.some((pair) => pair.report === report));
    const misses = wrong.map(
      ({ report }) => `a guess: ${report.date}: ${report.evidence.quote.slice(0, 160)}`,
    );
    return withFile(article, {
      ...matches,
      given: matches.given + wrong.length,
      misses: [...matches.misses, ...misses],
    });
  });
}

function withFile({ file }: GoldArticle, matches: EventMatches): EventMatches {
  return { ...matches, misses: matches.misses.map((miss) => `${file} ${miss}`) };
}

function toFigure(
  name: string,
  matches: EventMatches[],
  goal: number | null,
  baselines: Baseline[] = [],
): Figure {
  const counts = sumCounts(matches);
  return {
    name,
    value: toF1(counts).f1,
    unit: "share",
    goal,
    baselines,
    counts: describeCounts(counts),
    misses: matches.flatMap(({ misses }) => misses),
  };
}

function toStatusFigure(name: string, matches: EventMatches[]): Figure {
  const pairs = matches.flatMap((match) => match.pairs);
  const wrong = pairs.filter(({ event, report }) => report.status !== toStatus(event));
  return {
    name,
    value: pairs.length === 0 ? 0 : (pairs.length - wrong.length) / pairs.length,
    unit: "share",
    goal: null,
    baselines: [],
    counts: `${pairs.length - wrong.length} of ${pairs.length}`,
    misses: wrong.map(({ event, report }) => `${report.status}, not ${toStatus(event)}: ${event.summary}`),
  };
}
