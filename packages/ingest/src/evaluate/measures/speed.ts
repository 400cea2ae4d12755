import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parse as parseWithChrono } from "chrono-node";
import nlp from "compromise";
import type { Figure, Measure } from "../figure.ts";
import { measureRate } from "../speed/rate.ts";
import { readSpeedTexts } from "../speed/texts.ts";

const RUN = fileURLToPath(new URL("../speed/run.ts", import.meta.url));
/** compromise is so slow that a part of the texts says enough. */
const SAMPLE = 40;

/** V8 takes as much of a large machine as it likes before it tidies up: what is needed shows where its heap is limited. */
const LIMITS = ["--max-old-space-size=120", "--max-semi-space-size=4"];

/** How fast one process on one core reads English pages, and how much memory it takes. */
export const speed: Measure = {
  name: "speed",
  description:
    "how fast one process extracts, beside compromise and chrono-node in the same run, and its memory",
  run(folder) {
    const ours = runAlone(folder, []);
    const { memory } = runAlone(folder, LIMITS);
    const texts = readSpeedTexts(folder);
    const sample = texts.slice(0, SAMPLE);
    const compromise = measureRate(sample, (text) => {
      const document = nlp(text);
      document.people().json();
      document.places().json();
      document.organizations().json();
    });
    const chrono = measureRate(sample, (text) => parseWithChrono(text, new Date("2017-03-20T12:00:00Z")));
    const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    const counts = `${texts.length} pages, ${size.toFixed(2)} MB`;
    const toFigure = (
      name: string,
      value: number,
      goal: number,
      baseline: [string, number] | null,
    ): Figure => ({
      name: `speed, one core: ${name}`,
      value,
      unit: name.startsWith("memory") ? "MB" : "MB/s",
      goal,
      baselines: baseline ? [{ name: baseline[0], value: baseline[1], ranHere: true }] : [],
      counts,
      misses: [],
    });
    return [
      toFigure("entities", ours.entities, 0.5, ["compromise", compromise]),
      toFigure("dates", ours.dates, 3, ["chrono-node", chrono]),
      toFigure("everything from text to reports", ours.all, 0.4, ["compromise", compromise]),
      toFigure("memory, heap limited to 120 MB", memory, 200, null),
    ];
  },
};

/** MB/s of each part, and MB held at most. */
interface Rates {
  all: number;
  entities: number;
  dates: number;
  memory: number;
}

function runAlone(folder: string, flags: string[]): Rates {
  return JSON.parse(execFileSync(process.execPath, [...flags, RUN, folder], { encoding: "utf8" }));
}
