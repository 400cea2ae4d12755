/** Which way a clause looks from the day of writing. */
export type Tense = "PAST" | "FUTURE" | null;

/** Verbs and phrases that look ahead. */
const FUTURE =
  /\b(?:(?:will|shall|won['’]t|would|['’]ll)\s(?:(?:also|not|again|now|then|first|\p{Ll}+ly)\s)?(?:be\s)?\p{Ll}+|going\sto|plans?\sto|planned\s(?:to|for)|(?:is|are|was|were|be|been|being)\s(?:to\s(?:be\s)?\p{Ll}+|due|set|expected|scheduled|slated|planned|likely)|scheduled|slated|due|expected|expects?|upcoming|set\s(?:to|for)|expires?|begins?|starts?|opens?|closes|ends|takes\splace|(?:agreed|want\w*|hope[sd]?|hoping|intend\w*|ready|prepar\w+|about|invited|need\w*|have|has|vow\w*|promis\w+|threaten\w*|urg\w+|order\w*|ask\w*|allow\w*|deadline)\s+to\s\p{Ll}+|(?:must|should|can|could|may|might)\s(?:not\s)?(?!have\b)\p{Ll}+|effective|payable|deadline|to\sbe(?:\s\p{Ll}+)?)\b/giu;
/** Verbs that look back; regular ones by their ending. Behind `to` they are infinitives: `expected to hit the coast`. */
const PAST =
  /\b(?<!\bto\s)(?:said|says|was|were|had|did|has\sbeen|have\sbeen|told|took|made|came|went|got|gave|held|met|left|began|fell|rose|won|lost|saw|found|brought|sold|bought|paid|cut|put|set|shot|killed|died|led|ran|became|broke|built|sent|spoke|wrote|heard|kept|lay|drew|grew|knew|threw|flew|hit|read|sat|stood|struck|taught|thought|wore|dropped|won|fought|sought|caught|felt|dealt|meant|spent|lent|ate|chose|drove|froze|hid|rode|shook|sank|sang|stole|swore|tore|woke|withdrew|overthrew|undertook|fled|slid|strove|arose|burst|swept|beat|quit|blew|bled|swam|\p{Ll}{2,}ed)\b/giu;
const CLAUSE = /[;:]|\s[-–—]{1,2}\s|[“”"«»„]|``|''/g;

/** How far a verb may stand from its date, in UTF-16 code units. */
const REACH = 120;

/** A participle between commas, right before the date, tells of a thing by the way: `to the panel, led by Ann Lee, on Friday`. */
const ASIDE =
  /,\s+(?:\p{Ll}{2,}ed|held|led|seen|known|made|built|run|sent|set)\s(?:by|at|in|as|to)\b[^,;:]{2,60},\s+(?=(?:on\s)?$)/u;
/** `a strike has been called for Friday`, right before the date: it is to come. */
const ARRANGED =
  /\b(?:called|convened|arranged|booked|pencill?ed\sin|fixed|timetabled)\s+for\s+(?:this\s|next\s)?$/iu;
/** `three days of mourning starting Tuesday`: whoever declared it, what starts is to come. */
const STARTING = /\b(?:starting|beginning|effective)\s+(?:(?:on|from)\s+)?$/iu;

/**
 * The tense of the clause that a date stands in: by the verb nearest before it, else by the first one behind it. Null
 * where no verb tells.
 * @param sentence where the sentence begins and ends; verbs outside it do not count
 */
export function findTense(
  text: string,
  date: { start: number; end: number },
  sentence: { start: number; end: number },
): Tense {
  const clause = toClause(text.slice(Math.max(sentence.start, date.start - REACH), date.start));
  const before = clause.replace(ASIDE, " ");
  if (STARTING.test(before) || ARRANGED.test(before)) return "FUTURE";
  if (/\bended\s+$/i.test(before)) return "PAST";
  if (
    /\b(?:by|until|till|ending|no\slater\sthan)\s+(?:the\s(?:end\sof\s)?)?$/i.test(before) &&
    !/\bhad\b/.test(before)
  )
    return "FUTURE";
  const isOwner = /^['’]s\b/.test(text.slice(date.end, date.end + 2));
  // In `Friday's ruling` the verb before it is of another time.
  const future = isOwner ? null : findLast(before, FUTURE);
  const past = isOwner ? null : findLastVerb(before, future);
  if (past !== null || future !== null) return (future?.end ?? -1) >= (past?.end ?? -1) ? "FUTURE" : "PAST";
  // `Chile and Peru to meet on Friday`: a headline's infinitive.
  if (!isOwner && /\bto\s\p{Ll}{2,}/u.test(before)) return "FUTURE";
  const behind = text.slice(date.end, Math.min(sentence.end, date.end + REACH));
  const nextPast = findFirst(behind, PAST);
  const nextFuture = findFirst(behind, FUTURE);
  if (nextPast === null && nextFuture === null) return null;
  return (nextFuture ?? Number.POSITIVE_INFINITY) <= (nextPast ?? Number.POSITIVE_INFINITY)
    ? "FUTURE"
    : "PAST";
}

/** How near a past verb stands before a date that it tells the way of: `opened on January 6`. */
const NEAR = 30;
const WORD_BEFORE = /\S+\s+\S*$/u;

/** Whether the verb close before a date is past, so that a day without a year is hardly one to come. */
export function isToldPast(
  text: string,
  { start, end }: { start: number; end: number },
  sentence: { start: number },
): boolean {
  const from = Math.max(sentence.start, start - NEAR);
  // The word before them is needed whole: behind `to` a verb is none.
  const word = WORD_BEFORE.exec(text.slice(Math.max(sentence.start, from - NEAR), from))?.[0] ?? "";
  return findTense(text, { start, end }, { start: from - word.length, end }) === "PAST";
}

/** The words behind the last mark that parts clauses. */
function toClause(words: string): string {
  const end = [...words.matchAll(CLAUSE)].at(-1);
  return end ? words.slice(end.index + end[0].length) : words;
}

function findLast(words: string, pattern: RegExp): { start: number; end: number } | null {
  const match = [...words.matchAll(pattern)].at(-1);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** `will publish detailed results`: a participle between what is to come and a noun is no verb. */
const BESIDE_NOUN =
  /^\s(?!(?:the|an?|its|his|her|their|by|in|on|at|to|from|with|for|as|that|and|or|but|of|into|over|after|before)\b)\p{Ll}{3,}/u;

/** The last verb that looks back, past a participle that a plan takes along. */
function findLastVerb(words: string, future: { end: number } | null): { start: number; end: number } | null {
  const last = findLast(words, PAST);
  if (last === null || future === null || last.start < future.end) return last;
  const isObject = /^\s(?:to\s)?(?:\p{Ll}+\s)?(?:(?:the|an?|its|his|her|their|more)\s)?$/u.test(
    words.slice(future.end, last.start),
  );
  return isObject && words.endsWith("ed", last.end) && BESIDE_NOUN.test(words.slice(last.end)) ? null : last;
}

function findFirst(words: string, pattern: RegExp): number | null {
  pattern.lastIndex = 0;
  const at = words.search(pattern);
  return at < 0 ? null : at;
}
