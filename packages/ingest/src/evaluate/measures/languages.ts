import { findLanguage } from "../../formats/page/language.ts";
import type { Measure } from "../figure.ts";
import { LANGUAGE_SENTENCES } from "./language-sentences.ts";

/** The language of short texts, written for this: a sentence or two each. */
export const languages: Measure = {
  name: "languages",
  description: "the language of single sentences",
  run: () => {
    const texts = Object.entries(LANGUAGE_SENTENCES).flatMap(([tag, sentences]) =>
      sentences.map((sentence) => ({ tag, sentence, found: findLanguage(sentence) })),
    );
    const right = texts.filter(({ tag, found }) => found === tag);
    return [
      {
        name: "languages, single sentences",
        value: right.length / texts.length,
        unit: "share",
        goal: 0.95,
        baselines: [],
        counts: `${right.length} of ${texts.length} sentences in ${Object.keys(LANGUAGE_SENTENCES).length} languages`,
        misses: texts
          .filter(({ tag, found }) => found !== tag)
          .map(({ tag, found, sentence }) => `want ${tag}, have ${found}: ${sentence}`),
      },
    ];
  },
};
