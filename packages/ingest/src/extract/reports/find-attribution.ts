import { findOutlet } from "../../formats/outlets.ts";
import type { ParsedDocument, Stated, TextSpan } from "../../parsed-document.ts";
import type { NamedSpan } from "../names/named-span.ts";

const SAYS =
  "(?:reported|reports|report|said|says|writes|wrote|quoted|quotes|cited|cites|stated|states|announced|learned)";
/** `the Russian service of`, `the Japanese news agency`: what may stand between the verb and the name. */
const KIND =
  "(?:the\\s+)?(?:[\\p{Lu}][\\p{L}]+\\s+)?(?:(?:news\\s+)?(?:agency|network|broadcaster|newspaper|daily|website)\\s+|service\\s+of\\s+)?";
const TELLS_BEHIND = new RegExp(
  `^\\s*(?:news\\s+agency\\s*)?(?:,\\s*)?(?:with reference to\\b|referring to\\b|citing\\b|${SAYS}\\b)`,
  "iu",
);
const TELLS_BEFORE = new RegExp(`\\b(?:${SAYS}(?:\\s+by)?|according to|via)\\s+${KIND}$`, "iu");
const IS_CITED = new RegExp(
  `\\b(?:citing|cited by|quoting|with reference to|referring to|told|interview with|as told to)\\s+${KIND}$`,
  "iu",
);

/**
 * The chain by which a report reached the page, nearest first: who published the page, the agency of its dateline, whom
 * the report names as teller, whom that one cites, and whose notice the page carries.
 * @param span where the report's words stand
 */
export function findAttribution(
  text: string,
  parsed: ParsedDocument,
  span: TextSpan,
  names: NamedSpan[],
): Stated<string>[] {
  const outlets = names.filter(
    (name) => name.start >= span.start && name.end <= span.end && findOutlet(name.name),
  );
  const tellers = outlets.filter((name) => isTeller(text, name));
  const cited = outlets.filter((name) => IS_CITED.test(before(text, name)));
  const chain = [
    ...(parsed.source ? [parsed.source] : []),
    ...(parsed.dateline?.agency ? [toDatelineAgency(text, parsed.dateline.agency)] : []),
    ...tellers.map((name) => toStep(text, name, "attribution/teller", "is said to have told it")),
    ...cited.map((name) => toStep(text, name, "attribution/cited", "is cited as where it comes from")),
    ...toHolder(parsed),
  ];
  return chain.filter(
    (step, index) => chain.findIndex((other) => isSameOutlet(other.value, step.value)) === index,
  );
}

function before(text: string, { start }: TextSpan): string {
  return text.slice(Math.max(0, start - 70), start);
}

function isTeller(text: string, name: NamedSpan): boolean {
  const words = before(text, name);
  if (IS_CITED.test(words)) return false;
  return TELLS_BEFORE.test(words) || TELLS_BEHIND.test(text.slice(name.end, name.end + 40));
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
