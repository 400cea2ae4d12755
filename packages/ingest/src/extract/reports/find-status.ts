import type { ReportStatus } from "@annals/schema/enums";

const PLAN =
  /\b(?:(?:is|are|was|were)\s+(?:also\s+)?(?:to|set to|due to|expected to|likely to|scheduled|slated)\b|will\b|plans?\s+(?:to|for)\b|planned\b|planning\b|scheduled\b|going to\b|due to (?:take place|be held|visit|meet|hold)|set to (?:meet|hold|visit|begin|start)|likely to\b|may (?:visit|meet|hold)\b|preparing\b)/iu;
/** `agreed to hold a summit`, `set for September`: what is to come, behind a word of intent. */
const INTENT =
  /\b(?:(?:agree[ds]?|intends?|intended|hopes?|hoped|aims?|pledged|promised|decided|proposed|ready|preparations?|plans?|talks|summit|meeting)\s+(?:(?!that\b)\p{L}+\s+){0,3}?to\s+(?:hold|visit|meet|attend|host|sign|begin|start|launch|introduce|deploy|convene|publish|take|be)\b|(?:set|slated|expected|due|planned|scheduled)\s+(?:for|in|on|by)\b|(?:called|convened|arranged|pencill?ed\s+in)\s+for\s+(?:next\s|this\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’]s)|(?:\d{1,2}\s)?(?:jan|febr)uary\b|(?:\d{1,2}\s)?(?:march|april|may|june|july|august)\b|(?:\d{1,2}\s)?(?:septem|octo|novem|decem)ber\b)|to\s+(?:be\s+(?:\p{L}+(?:ed|en)|held|made|sent|put|built)|take\s+(?:place|part))\b|(?:concur\p{L}*|agree\p{L}*|deci\p{L}+|consent\p{L}*)\s+(?:on|about|to)\s+(?:hold|host|start|resum|launch|send|visit|organi[sz])ing\b|when\s+(?:\p{L}+\s+){1,4}(?:meets?|visits?|holds?|travels?|gathers?|arrives?)\b)/iu;
/** A headline's infinitive: `Russia, Japan to hold talks`. */
const HEADLINE_PLAN =
  /(?<!\b(?:agrees?|agreed|promises|fails?|failed|refuses?|decision|ready|want|wants|asks?|urges?|in order|proposal|proposals|visits?) )\bto (?:hold|meet|visit|discuss|attend|host|sign|start|begin|resume|take|go|run|open|launch|send|join|expand|build|deploy|withdraw|hand)\b/iu;
const SPEAKER = /^\s*[\p{Lu}][\p{L}’'.-]+(?:\s+[\p{Lu}][\p{L}’'.-]+){0,3}\s?:\s/u;
/** `needs talks to go well`, `asks both to sign`: what somebody wants of others is no plan. */
const ASKED =
  /\b(?:needs?|wants?|asks?|urges?|tells?|helps?|forces?|allows?|try|tries|fails?|threatens?)\b.{0,80}\bto\b/iu;
/** Behind a speaker a headline's words are a sentence; a subject and its part are none: `Far East: Cold War islands`. */
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|should|may|might|does|do|did|to|no|not|needs?|wants?|let)\b|n[’']t\b|\p{Lu}\p{L}+\s+\p{Ll}{3,}s\b/u;
const SPEECH =
  /\b(?:said|says|told|stated|noted|announced|according to|explained|stressed|reiterated|reads the statement)\b/iu;

/** A headline's verb of saying: what is announced or claimed has not happened by that. */
const HEADLINE_SPEECH =
  /\b(?:says|(?<=\p{L}s )say|announces|states|promises|describes|warns|claims|urges|vows|denies|rejects|confirms)\b/iu;
/** `Fire kills three, mayor says`: who told a headline's news, behind it, makes no saying of it. */
const TOLD_BY = /,\s[^,:]{2,40}\s(?:says?|said)$/iu;
/** What somebody thinks or wants stays a saying: `Chile is ready to talk, minister says`. */
const VIEW =
  /\b(?:is|are|will|would|can|cannot|could|must|should|may|might|ready|no|not|never|wants?|needs?|hopes?)\b|n[’']t\b/iu;

/** What becomes of a plan that is given up. */
const CALLED_OFF =
  /\b(?:called off|cancell?ed|postponed|put off|scrapped|(?:would|will) (?:not|no longer) (?:be held|take place|go ahead)|won['’]t (?:be held|take place|go ahead))\b/iu;

/** Whether words say of a plan that nothing comes of it. */
export function isCalledOff(words: string): boolean {
  return CALLED_OFF.test(words) && isPlan(words);
}

/** `has called off talks planned for Tuesday`, `a planned visit was cancelled`: what the words themselves tell is the end of the plan. */
const CALLS_OFF =
  /\b(?:(?:has|have|was|were|been)\s+(?:\p{Ll}+ly\s+)?(?:called off|cancell?ed|postponed|put off|scrapped)|(?:called|puts?) off|(?:cancell?ed|postponed|scrapped)\s+(?:the|an?|his|her|its|their|all|plans?|talks))\b/iu;

/** Where words tell that a plan is given up; null where they do not, or where it only might be. */
export function findCallingOff(words: string): { start: number; end: number } | null {
  return findNews(words, CALLS_OFF);
}

/** `Plans to build on the meadow were turned down`: what is told is what was done with the plan, whatever it is for. */
const ACTS_ON_PLAN =
  /\b(?:plans?|proposals?|bids?)\s+(?:to|for)\s[^.;:]{0,140}?\b(?<!\b(?:not|never|yet) )(?:has|have|was|were|been)\s+(?:\p{Ll}+ly\s+)?(?:approved|rejected|backed|turned down|thrown out|voted down|blocked|refused|adopted|endorsed|submitted|unveiled|presented|published|dropped|abandoned|shelved|passed)\b/iu;

/** Where words tell what was done with a plan: that it was given up, approved or turned down; null as with `findCallingOff`. */
export function findActOnPlan(words: string): { start: number; end: number } | null {
  return findCallingOff(words) ?? findNews(words, ACTS_ON_PLAN);
}

function findNews(words: string, pattern: RegExp): { start: number; end: number } | null {
  const match = GIVES_NO_NEWS.test(words) ? null : pattern.exec(words);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** What would be called off, or may be. */
const GIVES_NO_NEWS =
  /\b(?:will|would|could|may|might|to|if|unless|not|never|be|(?:had|having) been)\s+(?:be\s+)?(?:called off|cancell?ed|postponed|put off|scrapped|call off|put off)\b/iu;

/** Whether words speak of what is to come. */
export function isPlan(words: string): boolean {
  return PLAN.test(words);
}

/** Whether words tell of an intent or a set date: weaker than a plan, for words before a date alone. */
export function isIntent(words: string): boolean {
  return INTENT.test(words);
}

/** Whether a headline announces: by a verb, or by an infinitive (`Abe, Putin to meet`). */
export function isHeadlinePlan(headline: string): boolean {
  return isPlan(headline) || (HEADLINE_PLAN.test(headline) && !ASKED.test(headline));
}

/** Whether a headline opens with who speaks: `Lavrov: Russia has no deadlines`, `Kremlin : …`. */
function isSpokenHeadline(headline: string): boolean {
  const speaker = SPEAKER.exec(headline);
  return speaker !== null && SENTENCE.test(headline.slice(speaker[0].length));
}

const SECOND_ACT =
  /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3} (?:meets|visits|wins|signs|opens|seizes|takes|fires|launches|arrives)\b[^,:]*), \p{Ll}+s\b.*$/u;

/** `Kishida meets Anwar, vows closer ties`: the first of two acts is the news. */
function withoutSecondAct(headline: string): string {
  return SECOND_ACT.exec(headline)?.[1] ?? headline;
}

/** Whether a happening is told, announced or only said, by the words of headline and lead. */
export function findStatus(headline: string | null, lead: string): ReportStatus {
  const news = headline?.replace(TOLD_BY, "") ?? "";
  const words = VIEW.test(news) ? (headline ?? "") : withoutSecondAct(news);
  if (isSpokenHeadline(words) || HEADLINE_SPEECH.test(words)) return "STATEMENT";
  if (headline && isHeadlinePlan(headline) && !SPEECH.test(lead)) return "PLANNED";
  if (SPEECH.test(lead)) return "STATEMENT";
  return !headline && isPlan(lead) ? "PLANNED" : "OCCURRED";
}
