import type { Published, Stated } from "../../parsed-document.ts";
import { findOutlet } from "../origin/outlets.ts";
import { isCalendarDay } from "../page/calendar-day.ts";
import type { Line } from "../page/page.ts";
import { findStatedTime } from "../page/stated-times.ts";

/** When the page's metadata say that it was published: in ISO 8601, or in words that state a time. */
export function findPublished(line: Line | undefined): Stated<Published> | null {
  if (!line) return null;
  const value = readIso(line.text) ?? findStatedTime(line)?.published ?? null;
  if (!value) return null;
  const { start, end } = line;
  return {
    value,
    rule: "published/metadata",
    because: "The page's metadata state it.",
    evidence: [{ start, end }],
  };
}

/** ISO 8601; a `Z` is an offset of zero. */
function readIso(text: string): Published | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)? ?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text,
    );
  if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  const time = match[4] !== undefined && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(match[4]) ? match[4] : null;
  const offset = time === null || match[5] === undefined ? null : match[5] === "Z" ? "+00:00" : match[5];
  return { edtf: `${match[1]}-${match[2]}-${match[3]}`, time, offset };
}

/** The outlet that the page's metadata name as its site or publisher. */
export function findSite(line: Line | undefined): Stated<string> | null {
  if (!line) return null;
  const { start, end } = line;
  const value = findOutlet(line.text)?.name ?? line.text;
  return {
    value,
    rule: "source/metadata",
    because: "The page's metadata name its site so.",
    evidence: [{ start, end }],
  };
}

/** The canonical address that the page gives itself. */
export function findAddress(line: Line | undefined): Stated<string> | null {
  if (!line) return null;
  const { start, end } = line;
  return {
    value: line.text,
    rule: "url/metadata",
    because: "The page gives this as its canonical address.",
    evidence: [{ start, end }],
  };
}
