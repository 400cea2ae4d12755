import type { TextSpan } from "../../parsed-document.ts";
import { findByline } from "../article/bylines.ts";
import { findFurniture } from "../article/furniture.ts";
import { findRuleOfLine } from "../origin/rights.ts";
import { findInLine, type Line, type Page, toRestOfLine } from "../page/page.ts";
import { countWords, endsCut, isTitleLike } from "../page/prose.ts";
import { findStatedTime, type StatedTime } from "../page/stated-times.ts";
import { findListed } from "./heading.ts";

/** What a line of a listing is. */
export type EntryRole =
  /** A date, perhaps with the author or section beside it; `month` is the heading that its year stands in. */
  | { kind: "DATE"; stated: StatedTime; author: TextSpan | null; month?: TextSpan }
  /** `By Aurelia George Mulgan` on a line of its own. */
  | { kind: "BYLINE"; author: TextSpan; isBelowDate?: true }
  /** `Read More`. */
  | { kind: "MORE" }
  | { kind: "FURNITURE"; reason: string }
  /** A headline with its date on the same line. */
  | { kind: "DATED_TITLE"; title: Line; stated: StatedTime }
  /** A line that can be a headline. */
  | { kind: "TITLE" }
  /** A line of a teaser; `isCut` if the page marks it as cut. */
  | { kind: "TEASER"; isCut: boolean };

export interface EntryLine {
  line: Line;
  role: EntryRole;
  /** Whether a bullet stands before the line's words. */
  isBulleted: boolean;
  /** A label that is glued to the line's start (`New Post`). */
  glued: TextSpan | null;
}

/** Headlines of listings have no more words; teasers that end inside a sentence have. */
const LONGEST_TITLE = 22;

/** Gives every line of a listing its role, from the line alone. */
export function toEntryLines(page: Page, lines: Line[]): EntryLine[] {
  return lines.map((original) => {
    const bullet = /^(?:[•‣◦▪●·]\s*|[*–—-]\s+)(?=\S)/.exec(original.text);
    const label = /^(?:New Post|NEW|Featured|Sponsored|Exclusive:?)(?=\p{Lu})/u.exec(original.text);
    const skipped = bullet?.[0].length ?? label?.[0].length ?? 0;
    const line =
      skipped > 0 ? (toRestOfLine(page, original, original.start + skipped) ?? original) : original;
    const glued = label ? { start: original.start, end: original.start + label[0].length } : null;
    return { line, role: toRole(line), isBulleted: bullet !== null, glued };
  });
}

const MONTH_HEADING =
  /^((?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber),? (\d{4})$/;

/** Days without a year below the heading of their month, `March, 2019` above `21 March`, are of that year. */
export function withMonths(lines: EntryLine[]): EntryLine[] {
  let current: { line: Line; month: string; year: string } | null = null;
  return lines.map((one) => {
    const [, month, year] = MONTH_HEADING.exec(one.line.text) ?? [];
    if (month && year) {
      current = { line: one.line, month: toMonthNumber(month), year };
      return { ...one, role: { kind: "FURNITURE", reason: "month" } };
    }
    const { role } = one;
    if (role.kind !== "DATE" || !current) return one;
    const { published } = role.stated;
    if (published.edtf.slice(0, 7) !== `XXXX-${current.month}`) return one;
    const edtf = `${current.year}${published.edtf.slice(4)}`;
    const { start, end } = current.line;
    return {
      ...one,
      role: { ...role, stated: { ...role.stated, published: { ...published, edtf } }, month: { start, end } },
    };
  });
}

function toMonthNumber(name: string): string {
  return String(new Date(`${name} 1, 2000 UTC`).getUTCMonth() + 1).padStart(2, "0");
}

/** `Home Kenya` right below the heading that lists Kenya: the way to the page. */
export function withoutWay(lines: EntryLine[], heading: Line | null, listed: TextSpan | null): EntryLine[] {
  const at = heading && listed ? lines.findIndex(({ line }) => line === heading) + 1 : -1;
  const below = lines[at];
  if (!heading || !listed || at <= 0 || !below) return lines;
  const name = heading.text
    .slice(listed.start - heading.start, listed.end - heading.start)
    .replace(/<[^<>]*>/g, "");
  const isWay = below.line.text.replace(/^home\W+/i, "") === name && /^home\b/i.test(below.line.text);
  if (!isWay) return lines;
  return lines.map((one) =>
    one === below ? { ...one, role: { kind: "FURNITURE", reason: "navigation" } } : one,
  );
}

const NAME = /^\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Where most dates of a page have nothing but a name right below them, and a line of words below that, it is who wrote the entry above. */
export function withSigned(lines: EntryLine[]): EntryLine[] {
  const dates = lines.flatMap(({ role }, index) => (role.kind === "DATE" ? [index] : []));
  const signed = dates.filter((at) => {
    const [name, below] = [lines[at + 1], lines[at + 2]];
    const isName = name?.role.kind === "TITLE" && name.line.blanksAbove === 0 && NAME.test(name.line.text);
    return isName && (below === undefined || below.role.kind === "TITLE" || below.role.kind === "TEASER");
  });
  if (signed.length < 2 || signed.length * 3 < dates.length * 2) return lines;
  const names = new Set(signed.map((at) => at + 1));
  return lines.map((one, index) => {
    const { start, end } = one.line;
    return names.has(index)
      ? { ...one, role: { kind: "BYLINE", author: { start, end }, isBelowDate: true } }
      : one;
  });
}

function toRole(line: Line): EntryRole {
  if (
    /^(?:\(?(?:read|see|view|continue|learn) (?:more|reading|the (?:full )?(?:article|story))\)?|more|full story)(?:\s*[.…»›→>]+)?$/i.test(
      line.text,
    )
  ) {
    return { kind: "MORE" };
  }
  if (
    /^(?:posted |published )?(?:about )?(?:\d{1,3}|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$/i.test(
      line.text,
    )
  ) {
    return { kind: "FURNITURE", reason: "relative-date" };
  }
  const stated = line.text.length <= 90 ? findStatedTime(line) : null;
  const isOfArticle =
    /^(?:(?:last )?(?:updated|modified)|online)\b|\d.{0,14}[|·-] (?:last )?(?:updated|modified)\b.{0,4}\d|\d.{0,14}[|·-] (?:last )?(?:updated|modified):? \p{Lu}\p{Ll}{2,8} \d/iu.test(
      line.text,
    );
  if (stated && !isOfArticle && isDateLine(line, stated))
    return { kind: "DATE", stated, author: findAuthor(line) };
  const byline = /^by\b/i.test(line.text) ? findByline(line) : null;
  if (byline) return { kind: "BYLINE", author: byline.names };
  if (findRuleOfLine(line.text)) return { kind: "FURNITURE", reason: "rights-notice" };
  const furniture = findListed(line) ? null : findFurniture(line.text);
  if (furniture && furniture.reason !== "section") return { kind: "FURNITURE", reason: furniture.reason };
  if (endsCut(line.text)) return { kind: "TEASER", isCut: true };
  const isTitle = isTitleLike(line.text) && countWords(line.text) <= LONGEST_TITLE;
  return isTitle ? { kind: "TITLE" } : { kind: "TEASER", isCut: false };
}

/** A date with at most a section or an author beside it, and no sentence. */
function isDateLine(line: Line, stated: StatedTime): boolean {
  if (findAuthor(line)) return true;
  if (stated.before !== "" && /(?<![ap]\.m)[.!?]$/i.test(line.text)) return false;
  const rest = `${stated.before} ${stated.after}`
    .replace(
      /[|·•,\s]{0,4}\b(?:\d{1,6}|no) (?:comments?|views?|shares?|likes?|min(?:ute)?s?(?: read)?)\b/gi,
      "",
    )
    .trim();
  return (
    rest.length <= 40 && rest.split(/\s+/).length <= 5 && !/[.!?]$/.test(rest) && !/(?:^|\s)\d/.test(rest)
  );
}

/** The author in `by Ramblings of a Global Citizen on Jul 28, 2011`. */
function findAuthor(line: Line): TextSpan | null {
  return findInLine(
    line,
    /^(?:posted |written |published )?by\s+(.+?)\s*(?:\bon\b|[|,–-])\s*\S.*\d{4}.*$/i,
    1,
  );
}
