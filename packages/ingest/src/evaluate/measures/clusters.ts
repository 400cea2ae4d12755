import { isWithin, toArchiveDate } from "@annals/schema/edtf";
import type { ArchiveRows } from "../../resolve/archive.ts";
import { toWords } from "../../resolve/merging/likeness/to-words.ts";
import { resolveArchive } from "../../resolve/resolve-archive.ts";
import { type GoldEvent, type PairScore, scorePairs, type ToldTogether } from "../cluster-pairs.ts";
import { describeCounts, toF1 } from "../f1.ts";
import type { Figure, Measure } from "../figure.ts";
import { type CorpusDocument, readCorpus } from "../read-corpus.ts";
import { readSharedJson } from "../shared-folder.ts";

interface GoldFile {
  clusters: { date: string; event: string; docs: { doc: string; role: string; item?: number }[] }[];
}

/** Whether documents that tell of one event are counted under one event, and others are not. */
export const clusters: Measure = {
  name: "clusters",
  description:
    "pairs of documents that tell of one event, over the seeds and the development documents together",
  async run(folder) {
    const events = toGoldEvents(readSharedJson<GoldFile>(folder, "corpus/clusters.gold.json"));
    const given = toFigures(await readCorpus(folder, true), events, "the day of a page's file name given");
    const bare = toFigures(await readCorpus(folder, false), events, "pages as they are");
    return [...given, ...bare];
  },
};

function toGoldEvents({ clusters }: GoldFile): GoldEvent[] {
  return clusters.map(({ date, event, docs }) => ({
    name: event,
    date,
    told: docs.map(({ doc, role, item }) => ({ unit: item === undefined ? doc : `${doc}#${item}`, role })),
  }));
}

function toFigures(corpus: CorpusDocument[], events: GoldEvent[], how: string): Figure[] {
  const rows = resolveArchive(corpus.map(({ document }) => document));
  const score = scorePairs(events, toMerged(corpus, rows));
  const baseline = scorePairs(events, toSameDayAndWords(corpus, rows));
  return [
    toFigure(`one event, clusters.gold.json, ${how}, pairwise F1`, score, [
      { name: "same day and half of the headline's words", score: baseline },
    ]),
    {
      name: `pairs merged that must not be, ${how}`,
      value: score.broken.length,
      unit: "count",
      goal: null,
      baselines: [],
      counts: `${rows.event.length} events of ${rows.report.length} reports; none may be`,
      misses: score.broken,
    },
  ];
}

function toFigure(name: string, score: PairScore, baselines: { name: string; score: PairScore }[]): Figure {
  return {
    name,
    value: toF1(score.counts).f1,
    unit: "share",
    goal: 0.9,
    baselines: baselines.map(({ name: of, score: { counts } }) => ({
      name: of,
      value: toF1(counts).f1,
      ranHere: true,
    })),
    counts: describeCounts(score.counts),
    misses: score.misses,
  };
}

type Report = ArchiveRows["report"][number];

/** The reports of each unit, lists of related news left out. */
function toReports(corpus: CorpusDocument[], rows: ArchiveRows): (unit: string) => Report[] {
  const ids = new Map(corpus.map(({ name, document }) => [name, document.id]));
  return (unit) => {
    const [name = "", item] = unit.split("#");
    const of = rows.report.filter(
      ({ documentId, role }) => documentId === ids.get(name) && role !== "RELATED",
    );
    if (item === undefined) return of;
    return of.filter(({ role }) => role === "ITEM").filter((_, index) => index === Number(item));
  };
}

function toMerged(corpus: CorpusDocument[], rows: ArchiveRows): ToldTogether {
  const reportsOf = toReports(corpus, rows);
  const dates = new Map(rows.event.map(({ id, dateEdtf }) => [id, toArchiveDate(dateEdtf)]));
  return (a, b, day) => {
    let best: ReturnType<ToldTogether> = null;
    for (const one of reportsOf(a))
      for (const other of reportsOf(b)) {
        if (one.eventId !== other.eventId) continue;
        const hands = Number(one.role !== "BACKGROUND") + Number(other.role !== "BACKGROUND");
        // What two pages are about is one event whichever of its days the page is filed under.
        if (hands === 2) return "both";
        const date = dates.get(one.eventId);
        if (day && date?.edtf && !isWithin(toArchiveDate(day), date)) continue;
        if (hands === 1) best = "one";
        else best ??= "neither";
      }
    return best;
  };
}

/** The simple way: main reports of one day whose headlines share half of their words are one event. */
function toSameDayAndWords(corpus: CorpusDocument[], rows: ArchiveRows): ToldTogether {
  const reportsOf = toReports(corpus, rows);
  const isMain = ({ role }: Report) => role !== "BACKGROUND";
  return (a, b) => {
    const isOne = reportsOf(a)
      .filter(isMain)
      .some((one) =>
        reportsOf(b)
          .filter(isMain)
          .some((other) => isSimplyOne(one, other)),
      );
    return isOne ? "both" : null;
  };
}

function isSimplyOne(one: Report, other: Report): boolean {
  if (one.dateEdtf === null || one.dateEdtf !== other.dateEdtf) return false;
  const [a, b] = [toWords(one.title ?? ""), toWords(other.title ?? "")];
  return 2 * a.intersection(b).size >= Math.min(a.size, b.size) && a.size > 0 && b.size > 0;
}
