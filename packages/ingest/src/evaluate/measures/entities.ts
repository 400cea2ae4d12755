import { describeCounts, sumCounts, toF1 } from "../f1.ts";
import type { Figure, Measure } from "../figure.ts";
import { GOLD_KINDS, type GoldNames, readArticleNames, readSeedNames } from "../names/gold-names.ts";
import { scoreNames } from "../names/score-names.ts";

/** Names of documents like the seeds: distinct persons, places and organizations against lists made by hand. */
export const entities: Measure = {
  name: "entities",
  description:
    "distinct persons, places and organizations of the articles and the seeds, against lists made by hand; F1",
  run: (folder) => [
    ...toFigures("dev articles", readArticleNames(folder)),
    ...toFigures("seeds", readSeedNames(folder)),
  ],
};

function toFigures(of: string, documents: GoldNames[]): Figure[] {
  const scores = documents.map(scoreNames);
  const all = sumCounts(scores.flatMap(({ kinds }) => Object.values(kinds)));
  const mentions = sumCounts(scores.map((score) => score.mentions));
  const toFigure = (name: string, counts = all, goal: number | null = null): Figure => ({
    name: `entities, ${of}, ${name}`,
    value: toF1(counts).f1,
    unit: "share",
    goal,
    baselines: [],
    counts: describeCounts(counts),
    misses: [],
  });
  return [
    { ...toFigure("all kinds, F1", all, 0.95), misses: scores.flatMap(({ misses }) => misses) },
    ...GOLD_KINDS.map((kind) =>
      toFigure(`${kind.toLowerCase()}, F1`, sumCounts(scores.map(({ kinds }) => kinds[kind]))),
    ),
    { ...toFigure("every place where an answer is written, recall", mentions), value: toF1(mentions).recall },
  ];
}
