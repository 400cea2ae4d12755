import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describeCounts, toF1 } from "../f1.ts";
import type { Figure } from "../figure.ts";
import { NothingToScore } from "../nothing-to-score.ts";
import { findChronoTimes } from "./chrono-times.ts";
import { findTimes } from "./find-times.ts";
import { type GoldTime, parseTimeml, type TimemlDocument } from "./parse-timeml.ts";
import { matchTimes, scoreTimes, sumTimeScores, type TimeScore } from "./score-times.ts";

/** A TimeML document, the file it is of, and what our rules and the baseline find in it. */
export interface ScoredDocument {
  name: string;
  document: TimemlDocument;
  ours: GoldTime[];
  chrono: GoldTime[];
}

/**
 * Reads and runs every `.tml` file of a folder, or the one file that is named, in the order of their names.
 *
 * @throws NothingToScore if there is none, or no expression of time in them
 */
export function readTimeml(path: string): ScoredDocument[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".tml"))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  const documents = files.map((file) => ({ file, document: parseTimeml(readFileSync(file, "utf8")) }));
  if (documents.every(({ document }) => document.times.length === 0))
    throw new NothingToScore(path, "TimeML (.tml) with an expression of time");
  return documents.map(({ file, document }) => {
    const { text, createdOn } = document;
    return {
      name: basename(file),
      document,
      ours: findTimes(text, createdOn),
      chrono: findChronoTimes(text, createdOn),
    };
  });
}

/** The goals on TempEval-3 platinum, the test set that rules are not developed on. */
export const PLATINUM_GOALS = { all: 0.8, dates: 0.87 };

const TYPES = ["DATE", "TIME", "DURATION", "SET"];

/**
 * The figures of a set of documents: value F1 of all expressions and of DATE alone beside the baseline and the goals,
 * then each other type and the extents.
 * @param goals what is to be reached, 0 to 1; null where the set only informs
 */
export function toTimemlFigures(
  set: string,
  documents: ScoredDocument[],
  goals: { all: number; dates: number } | null,
): Figure[] {
  const score = (who: "ours" | "chrono", type: string | null) =>
    sumTimeScores(documents.map((scored) => scoreTimes(scored[who], scored.document.times, type)));
  const toFigure = (type: string | null, kind: keyof TimeScore, goal: number | null): Figure => {
    const counts = score("ours", type)[kind];
    const chrono = toF1(score("chrono", type)[kind]).f1;
    return {
      name: `dates, ${set}: ${type ?? "all types"}, ${kind === "value" ? "value" : `${kind} extent`} F1`,
      value: toF1(counts).f1,
      unit: "share",
      goal,
      baselines: [{ name: "chrono-node", value: chrono, ranHere: true }],
      counts: describeCounts(counts),
      misses: type === null && kind === "value" ? documents.flatMap(toMisses) : [],
    };
  };
  return [
    toFigure(null, "value", goals?.all ?? null),
    ...TYPES.map((type) => toFigure(type, "value", type === "DATE" ? (goals?.dates ?? null) : null)),
    toFigure(null, "relaxed", null),
    toFigure(null, "strict", null),
  ];
}

/** What was missed, wrong or too much in one document, a line each with the words around it. */
function toMisses({ name, document: { text, times }, ours }: ScoredDocument): string[] {
  const pairs = matchTimes(ours, times);
  const show = ({ start, end }: GoldTime) =>
    `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
      /\s+/g,
      " ",
    );
  return [
    ...pairs
      .filter(([mine, theirs]) => mine.value !== theirs.value)
      .map(([mine, theirs]) => `${name} ${theirs.value} read as ${mine.value}: ${show(theirs)}`),
    ...times
      .filter((time) => !pairs.some(([, theirs]) => theirs === time))
      .map((time) => `${name} ${time.value} missed: ${show(time)}`),
    ...ours
      .filter((time) => !pairs.some(([mine]) => mine === time))
      .map((time) => `${name} ${time.value} too much: ${show(time)}`),
  ];
}
