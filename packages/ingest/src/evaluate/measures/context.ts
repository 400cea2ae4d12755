import type { Figure, Measure } from "../figure.ts";
import { readShared, readSharedJson } from "../shared-folder.ts";
import { type Gold, toPageScore } from "./context-page.ts";
import { type Score, toSum } from "./field-score.ts";

/** Every field of the Context's pages, English and of the Chinese fork, and of the two seeds among them. */
export const context: Measure = {
  name: "context",
  description: "fields of the Context's event pages and day indexes that are exactly right",
  run: (folder) => [
    toFigure("structure, Context pages in English, fields", toFamily(folder, "thecontext")),
    toFigure("structure, Context pages in Chinese, fields", toFamily(folder, "thecontext-zh")),
    toFigure("structure, Context seeds, fields", toSeeds(folder), 1),
  ],
};

function toFamily(folder: string, family: string): Score[] {
  return readSharedJson<Gold[]>(folder, `corpus/${family}.gold.json`).map((answer) =>
    toPageScore(answer, readShared(folder, `corpus/${family}/${answer.path}`)),
  );
}

function toSeeds(folder: string): Score[] {
  const gold = readSharedJson<Record<string, Gold & { file: string }>>(folder, "gold/seeds.json");
  return ["000", "001"].flatMap((key) => {
    const answer = gold[key];
    const text = answer && readShared(folder, `seeds/${answer.file}`);
    return answer && text ? [toPageScore({ ...answer, path: answer.archivePath ?? null }, text)] : [];
  });
}

function toFigure(name: string, scores: Score[], goal = 0.995): Figure {
  const { right, total, share, misses } = toSum(scores);
  const counts = `${right} of ${total} fields of ${scores.length} pages`;
  return { name, value: share, unit: "share", goal, baselines: [], counts, misses };
}
