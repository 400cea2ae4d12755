import type { EventKind, ReportRole, ReportStatus } from "@annals/schema/enums";
import type { ParsedCitation, ParsedDocument, Stated, TextSpan, Words } from "../parsed-document.ts";
import type { ResolvedDate } from "./dates/resolve-date.ts";
import type { NamedSpan } from "./names/named-span.ts";
import type { ZoneKind } from "./zones.ts";

/** A named span with the part of the page that it stands in. */
export interface FoundName extends NamedSpan {
  zone: ZoneKind;
}

/** The meeting, summit or congress at which a report's happening takes place: `following the bilateral meeting in Moscow`. */
export interface Occasion extends TextSpan {
  /** True for talks, meetings, negotiations and summits between parties. */
  isMeeting: boolean;
  /** Format of the meeting, if it has a name of its own: `2+2`. */
  format: string | null;
  /** The sentence that tells of it. */
  sentence: TextSpan;
}

/** One telling of one happening, with everything that its own document says of it. */
export interface ExtractedReport extends TextSpan {
  role: ReportRole;
  status: ReportStatus;
  title: Words | null;
  description: Words | null;
  topic: Words | null;
  isPartial: boolean;
  /** The opening of the report as the page has it, cut at whole sentences. */
  excerpt: string;
  /** The first sentence of its story, where it has one. */
  lead: Words | null;
  /** What it says of its date, the claim that it is dated by first. */
  dates: ResolvedDate[];
  /** Where nothing dates it: the days between which the dated entries beside it in a list put it. No date of its own. */
  bounds: ResolvedDate | null;
  /** Weekday (0 = Sunday) that its day must fall on, where only that is known. */
  weekday: number | null;
  kind: Stated<EventKind>;
  place: (Stated<string> & { key: string }) | null;
  occasion: Occasion | null;
  /** Chain of sources, nearest first. The first published the page. */
  attribution: Stated<string>[];
  /** Permalink of what it tells, if the page gives one or its site's rule makes one. */
  path: Stated<string> | null;
  citations: ParsedCitation[];
  /** Labels that the page files it under. */
  context: Words[];
  /** For an entry of a list of related news: position of the report on whose page it is listed. */
  listedBy: number | null;
  /** The words that tell it, with its date where they give one: of a story its lead, of an entry its headline. */
  evidence: TextSpan;
  /** Headline, lead and the sentence of its occasion: who is named there takes part. */
  core: TextSpan[];
  /** All stretches that tell of it. */
  spans: TextSpan[];
}

/** Everything that one document says, by rules that see this document alone. A pure function of its text. */
export interface Extraction {
  parsed: ParsedDocument;
  names: FoundName[];
  reports: ExtractedReport[];
}

/** Version of every rule in `extract/reports/`; raise it when any of them changes what it finds. */
export const REPORT_RULE_VERSION = 18;
