/**
 * What a parser makes of a page: the structure that the page itself shows, as spans of its text.
 *
 * Nothing here is inferred from the meaning of sentences (that is `extract/`) or from other documents (that is `resolve/`).
 * All offsets count UTF-16 code units of the full text; `start` is inclusive, `end` exclusive.
 */

/** A stretch of the document's text. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A value that the page states, with where it says so and the rule that read it. */
export interface Stated<T> {
  value: T;
  /** Name of the rule, `area/name`: `published/byline`, `source/layout`. */
  rule: string;
  /** One sentence in words: why this rule reads this value here. */
  because: string;
  /** The spans that the value rests on, in the order of the argument. */
  evidence: TextSpan[];
}

/** Words of the page that were cleaned for showing (entities decoded, markup dropped, trimmed), and where they stand. */
export interface Words extends TextSpan {
  text: string;
}

/** When the page says that it was published. */
export interface Published {
  /** EDTF date, `XXXX` for a year that the page does not state: `2017-03-20`, `XXXX-06-01`. */
  edtf: string;
  /** Local time `HH:MM`, if stated. */
  time: string | null;
  /** UTC offset `+03:00`, if stated. */
  offset: string | null;
}

/** The opening of a wire story: `TOKYO, March 20. /TASS/.` */
export interface Dateline extends TextSpan {
  place: TextSpan | null;
  /** The agency's name as written, without slashes or brackets; it may stand in the byline above or the sign-off below. */
  agency: TextSpan | null;
  /** The date as written: `March 20`. */
  date: TextSpan | null;
}

export interface ParsedImage {
  caption: TextSpan | null;
  /** May lie inside the caption, where the page writes both in one line. */
  credit: TextSpan | null;
  /** The image's address, where the page gives one. */
  address?: Words | null;
}

/** A notice about copying the page. */
export interface RightsNotice extends TextSpan {
  /** Name of the rule in `data/rights.json`: `associated-press`. */
  rule: string;
  /** Who holds the rights, by the rule: `The Associated Press`; null where the rule names nobody. */
  holder: string | null;
  /** Year that the notice gives, if any. */
  year: number | null;
  yearSpan: TextSpan | null;
}

/** A link that a page gives for a report. */
export interface ParsedCitation extends TextSpan {
  name: string;
  url: string;
}

/** An entry of a page's list of related news. */
export interface ParsedRelated extends TextSpan {
  title: Words;
  /** The address as written. */
  path: string;
  pathSpan: TextSpan;
  /** The day that the address gives. */
  date: Stated<string> | null;
  /** The labels that the list says both share. */
  context: Words[];
}

/** An earlier or the current wording of the page, as its list of changes gives it. */
export interface ParsedChange extends TextSpan {
  title: Words;
  /** The address as written. */
  path: string;
  /** When it was made, as written and without offset: `2018-02-06 13:49:21`. */
  madeAt: string | null;
  /** What the page calls it: `First version`, `Update`, `Current version`. */
  label: string;
}

/** One story, teaser or index entry of a page. */
export interface ParsedReport extends TextSpan {
  role: "MAIN" | "ITEM";
  title: Words | null;
  /** The lead, standfirst or description that the page gives apart from the story itself. */
  description: Words | null;
  /** The paragraphs of the story itself, in order. */
  paragraphs: TextSpan[];
  /** The heading that the page files it under. */
  topic: Words | null;
  /** The day that the page files it under (a heading, the address, a line of the listing), EDTF. */
  date: Stated<string> | null;
  /** The permalink, as written by an index or made again from day and title by the site's own rule. */
  path: Stated<string> | null;
  byline: Words | null;
  citations: ParsedCitation[];
  /** Labels that the page puts on it. */
  context: Words[];
  related: ParsedRelated[];
  /** The page's list of its own changes; absent where the layout has none. */
  changes?: ParsedChange[];
  isPartial: boolean;
}

/** One comment of the page's thread; `start` to `end` are its own words. */
export interface ParsedComment extends TextSpan {
  author: Words | null;
  /** As the page states it, EDTF or a bare time. */
  postedAt: Words | null;
  score: number | null;
  up: number | null;
  down: number | null;
  /** Where the votes stand. */
  scoreSpan: TextSpan | null;
  /** The headline of the page that the comment was left on, where the thread gathers comments of many pages. */
  about?: Words | null;
  /** 0-based position of the comment that the page nests it under. */
  parent: number | null;
  isPartial: boolean;
}

/** A stretch left out of the story, and why. */
export interface ParsedOmission extends TextSpan {
  reason: string;
}

export interface ParsedWarning {
  code: string;
  message: string;
  span: TextSpan | null;
}

export interface ParsedDocument {
  /** Name of the format: the folder in `formats/`. */
  format: string;
  /** BCP 47 tag, `und` if it cannot be told. */
  language: string;
  title: Words | null;
  /** Canonical address that the page itself gives or that its site's rule makes. */
  url: Stated<string> | null;
  /** Name of the outlet that published the page. */
  source: Stated<string> | null;
  published: Stated<Published> | null;
  dateline: Dateline | null;
  rights: RightsNotice | null;
  images: ParsedImage[];
  reports: ParsedReport[];
  /** Null where the page has no thread at all; empty where it has one without comments. */
  comments: ParsedComment[] | null;
  /** Every non-blank stretch that is part of nothing above. */
  omissions: ParsedOmission[];
  warnings: ParsedWarning[];
}
