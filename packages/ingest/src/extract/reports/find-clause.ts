import type { TextSpan } from "../../parsed-document.ts";

/** Marks that part a sentence into clauses. */
const CLAUSE_END = /\s[-–—]\s|;\s|[,.!?]["”»]\s?|[:,]\s(?=[“"«„])|,\s/giu;
const CLAUSE_START =
  /^(?:\s|["“”«»„'‘’,;]|that’s why\s|that\s|and\s|but\s|which\s|who\s|saying\s(?:that\s)?|it\s+said\s+that\s)+/iu;
const CLAUSE_TAIL = /(?<![\s"“”«»„'‘’,;.])[\s"“”«»„'‘’,;.]+$/u;
/** Where one happening ends and another begins, in a clause that tells of two. */
const SEAM =
  /\s(?=(?:after|ahead of|following|before|prior to|during|on the eve of|on the sidelines of|when|while|and|but|which|who|that|as)\s)/giu;

/** A circumstance before what it is a circumstance of: `In an interview on Tuesday, …`. */
const OPENING =
  /^[\s"“«„]*(?:(?:and|but)\s)?(?:in|on|at|during|after|following|before|since|by|under|for|with|as|earlier|later)\b/iu;

/**
 * The clause of a sentence that a date stands in. One that tells nothing by itself is joined to those before it, and one
 * that opens the sentence to those behind it; across a semicolon only if nothing between semicolons tells anything.
 * @param isTelling whether words tell of a happening
 */
export function findClause(
  text: string,
  whole: TextSpan,
  date: TextSpan,
  isTelling: (words: string) => boolean,
): TextSpan {
  const sentence = toSegment(text, whole, date, isTelling);
  const parts = toParts(text, sentence, date);
  let first = Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= date.start),
  );
  let last = first;
  const words = () => {
    const [from, to] = [parts[first]?.start ?? sentence.start, parts[last]?.end ?? sentence.end];
    return `${text.slice(from, Math.max(from, date.start))} ${text.slice(Math.min(to, date.end), to)}`;
  };
  const opensPart = isShort(text.slice(parts[first]?.start ?? date.start, date.start));
  if (opensPart && last < parts.length - 1 && !isTelling(words())) last += 1;
  const isByTheWay = () =>
    first > 0 && first < last && ASIDE.test(text.slice(parts[first]?.start ?? 0, parts[first]?.end ?? 0));
  while ((!isTelling(words()) || isByTheWay()) && (first > 0 || last < parts.length - 1)) {
    if (first > 0) first -= 1;
    else last += 1;
  }
  const opens = (part: TextSpan | undefined) =>
    part !== undefined && OPENING.test(text.slice(part.start, part.end));
  const isOpening =
    first === 0 || /^(?:and|but)\s/iu.test(text.slice(parts[first]?.start ?? 0, sentence.end));
  while (
    isOpening &&
    opens(parts[first]) &&
    last < parts.length - 1 &&
    (last === first || opens(parts[last]))
  )
    last += 1;
  const clause = { start: parts[first]?.start ?? sentence.start, end: parts[last]?.end ?? sentence.end };
  return trimClause(text, clause) ?? sentence;
}

/** What a thing is by the way, between commas: `led by Ann Lee`. */
const ASIDE = /^\s*(?:\p{Ll}{2,}ed|held|led|seen|known|made|built|run|set)\s(?:by|at|in|as|to)\b/u;

const SEMICOLON = /;\s/gu;

/** The stretch between semicolons that a date stands in, where it tells of something; else the whole sentence. */
function toSegment(
  text: string,
  sentence: TextSpan,
  date: TextSpan,
  isTelling: (words: string) => boolean,
): TextSpan {
  let { start } = sentence;
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(SEMICOLON)) {
    const at = sentence.start + index;
    if (at >= date.end) return isTelling(text.slice(start, at)) ? { start, end: at } : sentence;
    if (at < date.start) start = at + 1;
  }
  return isTelling(text.slice(start, sentence.end)) ? { start, end: sentence.end } : sentence;
}

/** Too few words before a date for it to end what they tell: `and on June 30 - to the other island`. */
function isShort(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 2;
}

/** The clauses of a sentence; a mark inside the date parts nothing. */
function toParts(text: string, sentence: TextSpan, date: TextSpan): TextSpan[] {
  const parts: TextSpan[] = [];
  let { start } = sentence;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_END)) {
    const from = sentence.start + match.index;
    const to = from + match[0].length;
    if (from >= date.start && to <= date.end) continue;
    parts.push({ start, end: from });
    start = to;
  }
  return [...parts, { start, end: sentence.end }].filter((part) => part.end > part.start);
}

/** A clause without the conjunctions and quotation marks around it; null if nothing else stands in it. */
function trimClause(text: string, { start, end }: TextSpan): TextSpan | null {
  const clause = text.slice(start, end);
  const lead = CLAUSE_START.exec(clause)?.[0].length ?? 0;
  const tail = CLAUSE_TAIL.exec(clause)?.[0].length ?? 0;
  return lead + tail < clause.length ? { start: start + lead, end: end - tail } : null;
}

/**
 * The part of a clause that belongs to one of its dates: up to the last conjunction or preposition between it and the
 * dates beside it.
 * @param others the other dates of the sentence
 */
export function toOwnPart(text: string, clause: TextSpan, date: TextSpan, others: TextSpan[]): TextSpan {
  const inside = others.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const before = inside.filter(({ end }) => end <= date.start).at(-1);
  const behind = inside.find(({ start }) => start >= date.end);
  const part = {
    start: before ? (findSeam(text, before.end, date.start) ?? before.end) : clause.start,
    end: behind
      ? (findSeam(text, date.end, behind.start) ?? toLoosened(text, date.end, behind.start))
      : clause.end,
  };
  return trimClause(text, part) ?? clause;
}

/** Small words that belong to the date behind them: `…; the`, `…, in`. */
const DANGLING =
  /(?:[\s,;]+(?:the|a|an|and|or|but|in|on|at|by|of|to|for|from|since|until|between|during|as))+[\s,;]*$/iu;
const LONGEST_DANGLING = 40;

/** Where a stretch that is cut before the next date ends, without the small words that lead to that date. */
function toLoosened(text: string, from: number, to: number): number {
  return to - (DANGLING.exec(text.slice(Math.max(from, to - LONGEST_DANGLING), to))?.[0].length ?? 0);
}

const CONJUNCTION = /\b(?:since|after|when|before|until|because)\s+(?=\p{Lu})/gu;

/** The subordinate clause that a date stands in, where it tells of a happening by itself: `since they took it in 2014`. */
export function toSubordinate(
  text: string,
  clause: TextSpan,
  date: TextSpan,
  isTelling: (words: string) => boolean,
): TextSpan {
  const conjunction = [...text.slice(clause.start, date.start).matchAll(CONJUNCTION)].at(-1);
  if (!conjunction) return clause;
  const start = clause.start + conjunction.index + conjunction[0].length;
  return isTelling(text.slice(start, date.start)) ? { start, end: clause.end } : clause;
}

function findSeam(text: string, from: number, to: number): number | null {
  const seam = [...text.slice(from, to).matchAll(SEAM)].at(-1);
  return seam ? from + seam.index : null;
}
