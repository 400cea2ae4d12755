import data from "../../../../data/organizations.json" with { type: "json" };
import { findOutlet } from "../../../formats/origin/outlets.ts";
import type { Block } from "../block.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import type { NamedSpan } from "../named-span.ts";
import { toNamedSpan } from "../to-named-span.ts";
import { toOrganizationKey } from "./find-organizations.ts";

const HEADS = new Set(data.heads);
/** Fewer letters fit too many phrases by chance. */
const INITIALS = /^\p{Lu}{3,9}$/u;
const LONGEST = 14;
const SMALL = /^(?:of|the|and|for|in|on|to|de|del|la|le|des|du|&|,|-|['’]s|i|ni|e|y)$/;
/** Heads of phrases that are no bodies, and of names that are places or documents. */
const NO_BODY =
  /^(?:agreements?|acts?|treaty|convention|protocol|declaration|accords?|cup|games|championships?|war|disease|syndrome|virus|systems?|programme|program|plan|index|vehicle|rocket|missiles?|satellite|zone|area|republic|states?|islands?|emirates|kingdom|region|territory|province|city|airport|product|fund|code|number|law|bill|strategy|framework|initiative|process|day|time|officer|minister|president|secretary|director)$/i;

/**
 * Organizations whose extent the initials behind them tell, commas and small words included: `Norland Medical
 * Practitioners, Pharmacists and Dentists Union (NMPDU)`, `United Nations Support Mission in Norland (UNSMIN)`.
 */
export function findInitialled(text: string, block: Block): NamedSpan[] {
  if (block.isShouting) return [];
  const { tokens } = block;
  return tokens.flatMap((token, at): NamedSpan[] => {
    const isBracketed = tokens[at - 1]?.text === "(" && tokens[at + 1]?.text === ")";
    if (!isBracketed || !INITIALS.test(token.text)) return [];
    if (findOutlet(token.text) || findGazetteerEntry(token.text)) return [];
    const from = findStart(block, at - 2, token.text);
    const [first, last] = [tokens[from], tokens[at - 2]];
    if (!first || !last) return [];
    return [
      toNamedSpan(text, first, last, {
        kind: "ORGANIZATION",
        key: toOrganizationKey(text.slice(first.start, last.end)),
        isAdjective: false,
        rule: "name/initialled",
        because: `“${token.text}” behind it are the initials of its words.`,
        confidence: 0.9,
      }),
    ];
  });
}

/** Where the words begin whose initials stand behind them; -1 where they are none, or no body's. */
function findStart(block: Block, last: number, initials: string): number {
  const { tokens } = block;
  if (!tokens[last]?.isCapital) return -1;
  const words: string[] = [];
  for (let at = last; at > last - LONGEST && at >= 0; at--) {
    const token = tokens[at];
    if (!token || !(token.isCapital || SMALL.test(token.text))) return -1;
    words.unshift(token.text);
    const isStart = token.isCapital && token.text[0] === initials[0] && fits(initials, words);
    if (isStart) return isBody(words) && !block.isTitle[at] ? at : -1;
  }
  return -1;
}

/** Whether initials take one letter of each large word in order, with or without small words, save at most one of four and more. */
function fits(initials: string, words: string[]): boolean {
  const isLarge = (word: string) => /^\p{Lu}/u.test(word);
  const large = words.filter(isLarge);
  return [large, words].some((some) => {
    let used = 0;
    let skipped = 0;
    for (const word of some) {
      if (word[0]?.toUpperCase() === initials[used]) used += 1;
      else if (isLarge(word)) skipped += 1;
    }
    // `Norland Mission in Sudland (NOMISUD)`: the last word may give more than its first letter.
    const rest = initials.slice(used - 1);
    const isEnded =
      used === initials.length || (rest.length <= 3 && some.at(-1)?.toUpperCase().startsWith(rest) === true);
    return large.length >= 2 && used >= 3 && isEnded && skipped <= (large.length >= 4 ? 1 : 0);
  });
}

/** Three words at least, or a head such as `Union`; and none of a document, a place or a thing. */
function isBody(words: string[]): boolean {
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  const of = words.findIndex((word) => /^(?:of|for|in|on|to)$/.test(word));
  const head = words.slice(0, of < 0 ? words.length : of).findLast((word) => /^\p{Lu}/u.test(word)) ?? "";
  const isHeaded = words.some((word) => HEADS.has(word));
  return (large.length >= 3 || isHeaded) && !NO_BODY.test(head);
}
