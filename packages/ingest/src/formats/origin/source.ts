import type { Stated, TextSpan } from "../../parsed-document.ts";
import { toMerged } from "../coverage.ts";
import type { Line, Page } from "../page/page.ts";
import { findOutlet, findSiteName, OUTLETS, type Outlet } from "./outlets.ts";

/** What a parser knows that tells who published the page. */
export interface SourceHints {
  /** A layout that a parser recognised as one site's own. */
  layout?: "context" | "context-zh";
  /** The agency that the dateline or byline names. */
  agency?: TextSpan | null;
  /** Lines that tell the story or hold comments: what they say is not the page's word about itself. */
  story?: TextSpan[];
}

/** Marks whose weights add up to this much decide. */
const ENOUGH = 0.5;

/**
 * Who published a page, by what the page itself shows: a site's own structure, marks of its furniture, its name
 * alone on a line at the head or the foot, and last the agency that its dateline names. Null if nothing tells.
 * The holder of a rights notice is not taken: an outlet prints an agency's story with the agency's notice.
 */
export function findSource(page: Page, hints: SourceHints): Stated<string> | null {
  const lines = toOutside(page.lines, toMerged(hints.story ?? []));
  return (
    findByLayout(page, hints.layout) ??
    findByMarks(lines) ??
    findByOwnName(lines) ??
    findByHeading(lines) ??
    findByAgency(page, hints.agency ?? null)
  );
}

function findByLayout(page: Page, layout: SourceHints["layout"]): Stated<string> | null {
  const first = page.lines.find((line) => line.text.startsWith("#")) ?? page.lines[0];
  if (layout === undefined || !first) return null;
  return {
    value: layout === "context" ? "the Context" : "the Context in Chinese",
    rule: "source/layout",
    because:
      layout === "context"
        ? "The page has the structure of the Context: a day, a title, sources, related news."
        : "The page has the structure of the Context with Chinese headings.",
    evidence: [{ start: first.start, end: first.end }],
  };
}

function findByMarks(lines: Line[]): Stated<string> | null {
  let best: { outlet: Outlet; weight: number; lines: Line[]; because: string[] } | null = null;
  for (const { outlet, marks } of MARKED) {
    const found = marks.flatMap(({ pattern, weight, because }) => {
      const line = lines.find((one) => pattern.test(one.text));
      return line ? [{ line, weight, because }] : [];
    });
    const weight = found.reduce((sum, mark) => sum + mark.weight, 0);
    if (weight < ENOUGH || (best && weight <= best.weight)) continue;
    best = {
      outlet,
      weight,
      lines: found.map((mark) => mark.line),
      because: found.map((mark) => mark.because),
    };
  }
  if (!best) return null;
  return {
    value: best.outlet.name,
    rule: "source/marks",
    because: best.because.join(" "),
    evidence: best.lines.map(({ start, end }) => ({ start, end })),
  };
}

const MARKED = OUTLETS.flatMap((outlet) =>
  outlet.marks
    ? [{ outlet, marks: outlet.marks.map((mark) => ({ ...mark, pattern: new RegExp(mark.pattern, "u") })) }]
    : [],
);

/** `Source: Al Jazeera and news agencies`: the outlet signs what it made of the reports of others. */
const AND_AGENCIES =
  /^source\s?:\s{0,3}(?<name>.{2,40}?)(?:,| and|\s?&|\s?\+) (?:the )?(?:news |wire )?agencies\.?$/i;

/** The outlet's name alone, or with a section or a place, on one of the first or last lines, also after © or a copyright sign. */
function findByOwnName(lines: Line[]): Stated<string> | null {
  for (const line of [...lines.slice(0, 5), ...lines.slice(-5)]) {
    const name = (AND_AGENCIES.exec(line.text)?.groups?.name ?? line.text).replace(
      /^(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?/i,
      "",
    );
    const outlet = findSiteName(name);
    if (!outlet || !/^[\p{L}\d©(]/u.test(line.text)) continue;
    return {
      value: outlet.name,
      rule: "source/own-name",
      because:
        "The outlet's name stands alone, or with a section or a place, on a line at the page's head or foot.",
      evidence: [{ start: line.start, end: line.end }],
    };
  }
  return null;
}

/** The outlet's name beside a bar on one of the first lines. A headline cites with dashes. */
function findByHeading(lines: Line[]): Stated<string> | null {
  for (const line of lines.slice(0, 3)) {
    if (line.text.length > 160) continue;
    const barred = line.text.split(" | ");
    const names = barred.length > 1 ? [barred[0], barred.at(-1)] : [];
    const outlet = names.map((name) => findOutlet(name ?? "")).find((one) => one?.kind === "OUTLET");
    if (!outlet) continue;
    return {
      value: outlet.name,
      rule: "source/heading",
      because: "The outlet's name heads the page, parted from the rest by a bar.",
      evidence: [{ start: line.start, end: line.end }],
    };
  }
  return null;
}

function findByAgency(page: Page, agency: TextSpan | null): Stated<string> | null {
  if (!agency) return null;
  const written = page.text.slice(agency.start, agency.end);
  return {
    value: findOutlet(written)?.name ?? written,
    rule: "source/dateline",
    because: "The story opens in this agency's name, and the page names no other outlet.",
    evidence: [{ start: agency.start, end: agency.end }],
  };
}

/** The lines that lie in none of the spans, which are in order and apart. */
function toOutside(lines: Line[], spans: TextSpan[]): Line[] {
  let next = 0;
  return lines.filter((line) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const span = spans[next];
    return !span || line.start < span.start || line.end > span.end;
  });
}
