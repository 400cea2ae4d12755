import type { TextSpan, Words } from "../../parsed-document.ts";
import { toTrimmed } from "./page.ts";
import { toChosenVariants } from "./variants.ts";

/** The words of a span, cleaned for showing; `start` and `end` enclose them without the white space around. */
export function toWords(text: string, span: TextSpan): Words {
  const trimmed = toTrimmed(text, span);
  return { text: toShown(text.slice(trimmed.start, trimmed.end)), ...trimmed };
}

/** The same words in one line without layout: entities decoded, wiki marks and soft hyphens dropped, white space single. */
export function toShown(raw: string): string {
  return toChosenVariants(toDecoded(raw))
    .replace(/'{2,5}|\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Decodes the character references of HTML that saved pages hold: numbered ones and the common named ones. */
export function toDecoded(raw: string): string {
  return raw.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, dec, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  middot: "·",
  shy: "\u00AD",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  sect: "§",
  frac12: "½",
  times: "×",
  minus: "−",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  aelig: "æ",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  ntilde: "ñ",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  uacute: "ú",
  ucirc: "û",
  uuml: "ü",
  szlig: "ß",
  Aacute: "Á",
  Eacute: "É",
  Ouml: "Ö",
  Uuml: "Ü",
  Auml: "Ä",
};
