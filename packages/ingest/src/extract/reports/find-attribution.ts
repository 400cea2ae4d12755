import { findOutlet } from "../../formats/origin/outlets.ts";
import type { ParsedDocument, Stated, TextSpan } from "../../parsed-document.ts";
import { findSpansInside } from "../inside.ts";
import type { NamedSpan } from "../names/named-span.ts";

const SAYS =
  "(?:reported|reports|report|reporting|said|says|writes|wrote|quoted|quotes|cited|cites|stated|states|announced|learned|noted|notes|published|confirmed|revealed|claimed|claims)";
/** `the Russian service of`, `the Japanese news agency`: what may stand between the verb and the name. */
const KIND =
  "(?:(?:the|a|an)\\s+)?(?:[\\p{Lu}][\\p{L}’'-]+\\s+){0,2}(?:(?:(?:state\\s+|state-run\\s+|public\\s+|local\\s+)?(?:news\\s+)?(?:agency|agencies|network|broadcaster|newspaper|daily|website|magazine|channel|portal|outlet)\\s+|service\\s+of\\s+))?";
/** `Kyodo news agency`, `NHK TV channel`, `a Sputnik correspondent`: what may stand behind the name. */
const KIND_BEHIND =
  "(?:['’]s)?(?:\\s+(?:(?:state\\s+|public\\s+)?(?:news\\s+|TV\\s+|radio\\s+|television\\s+)?(?:agency|channel|network|broadcaster|newspaper|daily|website|magazine|portal|station|correspondent|reporter|report|reports)))?";
const ADVERB =
  "(?:(?:has|had|have|also|earlier|previously|later|then|first|exclusively|in\\s+turn)\\s+){0,2}";
const TELLS_BEHIND = new RegExp(
  `^${KIND_BEHIND}\\s*(?:,\\s*)?(?:with reference to\\b|referring to\\b|citing\\b|${ADVERB}${SAYS}\\b)`,
  "iu",
);
const REPORT_OF = /^['’]s\s+(?:\p{Ll}+\s+)?(?:reports?|sources?|correspondent)\b/iu;
const TELLS_BEFORE = new RegExp(
  `\\b(?:${SAYS}(?:\\s+by)?|according to|via|as per|(?:based on|with)\\s+(?:\\p{L}+\\s+)?(?:reporting|reports)\\s+(?:by|from)|(?:report|dispatch|article)s?\\s+(?:by|from|of|in)|source:)\\s+${KIND}$`,
  "iu",
);
const IS_CITED = new RegExp(
  `\\b(?:citing|(?:which|who)\\s+(?:in\\s+turn\\s+)?(?:cited|cites|quoted|quotes)|cited by|quoting|quoted by|with reference to|with a reference to|in reference to|referring to|refers to|told|tells|interview (?:with|to|for|by|given to)|speaking to|spoke to|comment to|as told to)\\s+${KIND}$`,
  "iu",
);
/** `ITAR-TASS and Interfax`: a list goes by its first name. */
const LISTED_BEFORE = /(?:,|\band)\s+(?:the\s+)?$/iu;

/**
 * The chain by which a report reached the page, nearest first: who published the page, the agency of its dateline, whom
 * the report names as teller, whom that one cites, and whose notice the page carries.
 * @param spans where the report's words stand; who is cited in one sentence comes before who tells the next
 */
export function findAttribution(
  text: string,
  parsed: ParsedDocument,
  spans: TextSpan[],
  names: NamedSpan[],
): Stated<string>[] {
  const told = new Set(spans.flatMap((span) => findSpansInside(names, span)));
  const outlets = [...told].filter((name) => isOutlet(name) && !isCredit(parsed, name));
  const steps = toSentences(text, outlets).flatMap((inSentence) => {
    const cited = inSentence.filter((name) => isCited(text, name));
    const tellers = inSentence.filter((name) => !cited.includes(name) && isTeller(text, name, outlets));
    return [
      ...tellers.map((name) => toStep(text, name, "attribution/teller", "is said to have told it")),
      ...cited.map((name) => toStep(text, name, "attribution/cited", "is cited as where it comes from")),
    ];
  });
  const chain = [
    ...(parsed.source ? [parsed.source] : []),
    ...(parsed.dateline?.agency ? [toDatelineAgency(text, parsed.dateline.agency)] : []),
    ...steps,
    ...toHolder(parsed),
  ];
  return chain.filter(
    (step, index) => chain.findIndex((other) => isSameOutlet(other.value, step.value)) === index,
  );
}

/** A reviewed outlet, or what the story itself calls a newspaper, a channel or the like. */
function isOutlet({ name, rule }: NamedSpan): boolean {
  return rule === "name/medium" || findOutlet(name) !== null;
}

function before(text: string, { start }: TextSpan): string {
  return text.slice(Math.max(0, start - 70), start);
}

const SENTENCE_END = /[.!?]["”»’)]{0,2}\s+["“«„]?\p{Lu}|\n/u;

/** Names by the sentence that they stand in. */
function toSentences(text: string, names: NamedSpan[]): NamedSpan[][] {
  const groups: NamedSpan[][] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last && !SENTENCE_END.test(text.slice(last.end, name.start + 1))) groups.at(-1)?.push(name);
    else groups.push([name]);
  }
  return groups;
}

/** Whose photograph a page shows is not who told its story. */
function isCredit({ images }: ParsedDocument, name: NamedSpan): boolean {
  return images.some(({ caption, credit }) =>
    [caption, credit].some((span) => span !== null && isInside(name, span)),
  );
}

function isInside({ start, end }: TextSpan, span: TextSpan): boolean {
  return start >= span.start && end <= span.end;
}

/** A name that tells by its own verb is no mere source, though it is cited by another one: `TASS, citing Kyodo, said`. */
function isCited(text: string, name: NamedSpan): boolean {
  return IS_CITED.test(before(text, name));
}

function isTeller(text: string, name: NamedSpan, outlets: NamedSpan[]): boolean {
  const behind = text.slice(name.end, name.end + 70);
  if (TELLS_BEFORE.test(before(text, name)) || TELLS_BEHIND.test(behind) || REPORT_OF.test(behind))
    return true;
  const listed = LISTED_BEFORE.exec(before(text, name));
  const at = name.start - (listed?.[0].length ?? 0);
  const first = listed && outlets.find(({ end }) => end <= at && /^\s*$/.test(text.slice(end, at)));
  return first ? isTeller(text, first, outlets) : false;
}

function toStep(text: string, name: NamedSpan, rule: string, says: string): Stated<string> {
  const { start, end } = name;
  const outlet = findOutlet(name.name)?.name ?? name.name;
  return { value: outlet, rule, because: `“${text.slice(start, end)}” ${says}.`, evidence: [{ start, end }] };
}

function toDatelineAgency(text: string, span: TextSpan): Stated<string> {
  const written = text.slice(span.start, span.end);
  return {
    value: findOutlet(written)?.name ?? written,
    rule: "attribution/dateline",
    because: `The dateline names ${written}.`,
    evidence: [{ start: span.start, end: span.end }],
  };
}

/** The agency whose copyright notice the page carries wrote the story. */
function toHolder({ rights }: ParsedDocument): Stated<string>[] {
  if (!rights?.holder || !findOutlet(rights.holder)) return [];
  const { start, end } = rights;
  const value = findOutlet(rights.holder)?.name ?? rights.holder;
  return [
    {
      value,
      rule: "attribution/notice",
      because: `The page carries the notice of ${value}.`,
      evidence: [{ start, end }],
    },
  ];
}

function isSameOutlet(a: string, b: string): boolean {
  return (findOutlet(a)?.name ?? a) === (findOutlet(b)?.name ?? b);
}
