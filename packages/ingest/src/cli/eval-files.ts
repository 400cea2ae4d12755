import { basename } from "node:path";
import { InvalidArgumentError } from "commander";
import { scoreColumnFiles } from "../evaluate/conll/score-files.ts";
import type { Figure } from "../evaluate/figure.ts";
import { scoreEcbFiles } from "../evaluate/same-event/score-files.ts";
import { scoreGold } from "../evaluate/score-gold.ts";
import { PLATINUM_GOALS, readTimeml, toTimemlFigures } from "../evaluate/timeml/score-timeml.ts";
import type { AnchoredGold } from "../gold/anchor-gold.ts";
import type { Context } from "./context.ts";
import { readGoldFile } from "./gold.ts";

/** Files of standard corpora, and our own gold, that `annals eval` scores instead of the shared folder. */
export interface ScoredFiles {
  gold?: string[];
  timeml?: string[];
  conll?: string[];
  ecb?: string[];
}

/** The figures of the files that were named; none if none was. */
export async function scoreFiles(
  { gold = [], timeml = [], conll = [], ecb = [] }: ScoredFiles,
  { config }: Context,
): Promise<Figure[]> {
  const documents: AnchoredGold[] = [];
  for (const path of gold) {
    const document = await readGoldFile(config.toPath(path));
    if (!document.ok) throw new InvalidArgumentError(`${path}: ${document.error.message}`);
    documents.push(document.value);
  }
  const times = timeml.flatMap((path) =>
    toTimemlFigures(basename(path), readTimeml(config.toPath(path)), PLATINUM_GOALS),
  );
  const columns = scoreColumnFiles(conll.map(config.toPath));
  const [text, mentions] = ecb.map(config.toPath);
  if (ecb.length > 0 && ecb.length !== 2)
    throw new InvalidArgumentError("--ecb takes two files: the text and the gold mentions.");
  const events = text && mentions ? scoreEcbFiles(text, mentions) : [];
  return [...(documents.length > 0 ? scoreGold(documents) : []), ...times, ...columns, ...events];
}
