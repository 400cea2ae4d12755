import { readFileSync } from "node:fs";
import { tagTokens } from "../../extract/tagger/tag-sentences.ts";
import { CORPORA, readCorpus } from "../../train/corpora.ts";
import { readColumns } from "../../train/read-columns.ts";
import type { AnnotatedDocument } from "../../train/tagged-document.ts";
import { findCompromiseNames } from "../conll/compromise-names.ts";
import { findExtractedNames } from "../conll/extracted-names.ts";
import { type NameFinder, scoreDocument, toFigures } from "../conll/score-documents.ts";
import { sumCounts, toF1 } from "../f1.ts";
import type { Figure, Measure } from "../figure.ts";

const GOALS: Record<string, number> = { WikiGold: 0.78, "UNER EWT dev": 0.74 };

/** The tagger on what of the open corpora was never trained on, and on our own lines in the manner of a wire. */
export const conll: Measure = {
  name: "conll",
  description:
    "names on held parts of open corpora, by the trained tagger alone and by all of extract: strict span F1 of persons, places, organizations",
  run(folder) {
    const sets = CORPORA.flatMap((corpus) => {
      const { held } = readCorpus(folder, corpus);
      return held.length === 0
        ? []
        : [
            {
              name: `${corpus.name}${corpus.held > 1 ? " held part" : ""}`,
              documents: held,
              goal: GOALS[corpus.name] ?? null,
            },
          ];
    });
    const own = readFileSync(new URL("../../../data/own-wire-dev.conll", import.meta.url), "utf8");
    sets.push({ name: "own wire lines", documents: readColumns(own), goal: null });
    return sets.flatMap(({ name, documents, goal }) => toSetFigures(name, documents, goal));
  },
};

function toSetFigures(name: string, documents: readonly AnnotatedDocument[], goal: number | null): Figure[] {
  const score = (find: NameFinder) => documents.map((document) => scoreDocument(document, find));
  const rival = score(findCompromiseNames);
  const value = toF1(sumCounts(rival.flatMap(({ counts }) => Object.values(counts)))).f1;
  const baselines = [{ name: "compromise", value, ranHere: true }];
  return [
    ...toFigures(`${name} (tagger)`, score(tagTokens), { goal, baselines }),
    ...toFigures(`${name} (extract)`, score(findExtractedNames), { goal, baselines }),
  ];
}
