import type { Traits } from "./traits.ts";

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
/** Of these a happening is one of several, and never two of them. */
const TURN = new RegExp(
  `\\b(${ORDINALS.join("|")}|\\d{1,2}(?:st|nd|rd|th))[ -](?:and final )?(round|leg|phase|stage|reading|tranche|batch)\\b`,
  "giu",
);

/** Which of several rounds, stages or readings some words speak of: `round 2`. */
export function findTurns(words: string): string[] {
  return [...words.matchAll(TURN)].map(([, ordinal = "", noun = ""]) => {
    const spelled = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
    return `${noun.toLowerCase()} ${spelled > 0 ? spelled : Number.parseInt(ordinal, 10)}`;
  });
}

const BESIDE = /\bon the (?:sidelines?|margins?|fringes?) of\b/iu;
const GATHERING = /\b(?:summit|forum|conference|congress|assembly)\b/iu;

/** Whether some words tell of a gathering, or of what took place beside one; null if they name none. */
export function findGathering(words: string): Traits["gathering"] {
  if (BESIDE.test(words)) return "BESIDE";
  return GATHERING.test(words) ? "ITSELF" : null;
}
