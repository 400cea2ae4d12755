import { type DocumentFacts, FACT_COUNT } from "./document-facts.ts";
import { mix } from "./hash.ts";
import { LINE, type Sentence } from "./sentence.ts";
import { EDGE, type Word } from "./word.ts";

/** No token has more features than this. */
export const MOST_FEATURES = 160;

/** What a run of tokens shares. */
interface RunFacts {
  start: number;
  end: number;
  before: Word;
  after: Word;
}

/**
 * Writes the features of one token of a run as hashes. Each kind of feature has its own number, so that one word before
 * and the same word after are two features.
 * @returns how many were written
 */
export function writeFeatures(
  into: Int32Array,
  sentence: Sentence,
  run: { start: number; end: number },
  at: number,
  { facts, sport }: DocumentFacts,
): number {
  const { words, known, line } = sentence;
  const word = words[at] ?? EDGE;
  const before = words[at - 1] ?? EDGE;
  const after = words[at + 1] ?? EDGE;
  const before2 = words[at - 2] ?? EDGE;
  const after2 = words[at + 2] ?? EDGE;
  const k = known[at] ?? 0;
  const kBefore = known[at - 1] ?? 0;
  const kAfter = known[at + 1] ?? 0;
  const style = line * 2 + sport;
  const shape = line === LINE.capitals && word.isUpper ? 7 : word.shape;
  out = into;
  written = 0;

  add(1, style);
  add(2, word.hash);
  add(3, before.hash);
  add(4, after.hash);
  add(5, before2.hash);
  add(6, after2.hash);
  add(7, mix(before.hash, word.hash));
  add(8, mix(word.hash, after.hash));
  add(9, mix(before.hash, after.hash));
  add(10, shape);
  add(11, mix(before.shape, shape));
  add(12, mix(shape, after.shape));
  add(13, mix(mix(before.shape, shape), after.shape));
  add(14, word.prefix);
  add(15, word.suffix2);
  add(16, word.suffix3);
  add(17, word.suffix4);
  add(18, mix(shape, line));
  if (line !== LINE.capitals) add(67, word.exact);
  add(19, mix(at === 0 ? 1 : at === 1 ? 2 : 3, mix(line, shape)));

  each(20, word.classes);
  add(21, word.classes);
  each(22, before.classes);
  each(23, after.classes);
  add(24, mix(before.classes, word.classes));
  add(25, mix(word.classes, after.classes));
  add(26, mix(word.classes, mix(shape, line)));

  add(27, k);
  add(28, kBefore);
  add(29, kAfter);
  each(30, k >> 3);
  add(31, mix(k, mix(shape, line)));
  add(32, mix(k, style));
  add(33, mix(k, before.hash));
  add(34, mix(k, after.hash));
  add(35, mix(k, kBefore));
  add(36, mix(k, kAfter));
  add(37, mix(k, word.classes));
  add(38, mix(k, mix(style, mix(before.shape, after.shape))));

  const fact = facts.get(word.hash) ?? 0;
  for (let bit = 0; bit < FACT_COUNT; bit++) if (fact & (1 << bit)) add(39, bit);
  add(40, fact);
  add(41, mix(fact, mix(k & 0xfffff8, word.classes & 3)));

  add(42, mix(style, before.hash));
  add(43, mix(style, after.hash));

  addRun(sentence, toRunFacts(words, run), at, style);
  addSegment(words, at, run);
  return written;
}

// Where features go, and how many went: held here as a closure for each token would cost as much as the features.
let out: Int32Array = new Int32Array(0);
let written = 0;

function add(template: number, value: number): void {
  out[written++] = mix(template, value);
}

/** A feature for each bit. */
function each(template: number, bits: number): void {
  for (let rest = bits, bit = 0; rest !== 0; rest >>>= 1, bit++) if (rest & 1) add(template, bit);
}

function toRunFacts(words: readonly Word[], { start, end }: { start: number; end: number }): RunFacts {
  return { start, end, before: words[start - 1] ?? EDGE, after: words[end] ?? EDGE };
}

function addRun({ words, line }: Sentence, run: RunFacts, at: number, style: number): void {
  if (line === LINE.capitals) return;
  const length = Math.min(run.end - run.start, 6);
  add(50, run.before.hash);
  add(51, run.after.hash);
  each(52, run.before.classes);
  each(53, run.after.classes);
  add(54, mix(length, at - run.start));
  add(55, mix(length, mix(style, run.end - at)));
  add(56, mix(run.after.hash, (words[run.end + 1] ?? EDGE).hash));
}

/** Words with a capital that stand together: their first and last say much of the rest. */
function addSegment(
  words: readonly Word[],
  at: number,
  { start, end }: { start: number; end: number },
): void {
  let first = at;
  while (first > start && words[first - 1]?.hasCapital) first--;
  let last = at;
  while (last + 1 < end && words[last + 1]?.hasCapital) last++;
  if (last === first) {
    add(60, 0);
    return;
  }
  const head = words[last] ?? EDGE;
  const opening = words[first] ?? EDGE;
  if (last !== at) {
    add(61, head.hash);
    each(62, head.classes);
    add(63, head.suffix3);
  }
  if (first !== at) {
    add(64, opening.hash);
    each(65, opening.classes);
  }
  add(66, mix(at - first, Math.min(last - first, 5)));
}
