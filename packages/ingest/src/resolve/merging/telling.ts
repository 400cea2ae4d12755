import { type ArchiveDate, parseEdtf, toArchiveDate } from "@annals/schema/edtf";
import { toId } from "@annals/schema/ids";
import type { ExtractedReport } from "../../extract/extraction.ts";
import { findStateOfCapital, isState } from "../../extract/names/gazetteer.ts";
import { findFormat } from "../../extract/reports/find-occasion.ts";
import type { TextSpan } from "../../parsed-document.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { Naming } from "../entities/entity.ts";
import { type Runs, toRuns } from "./copy-share.ts";
import { toWords } from "./likeness/to-words.ts";
import { toWording, type Wording } from "./likeness/wording.ts";

/** A report of the archive, and where it stands. */
export interface PlacedReport {
  /** `rep-…`, made from document, role and span. */
  id: string;
  document: ResolvableDocument;
  report: ExtractedReport;
  /** 0-based position among the reports of its document. */
  position: number;
}

/** A report with what comparing it to others needs. */
export interface Telling extends PlacedReport {
  /** The date that it claims. */
  date: ArchiveDate;
  /** Permalink without host, ending and padding: `news/2010/11/1/the-president-…`; null without one. */
  permalink: string | null;
  /** Who and what is named where the happening itself is told. */
  core: Naming[];
  /** Everybody and everything named in any of its words. */
  all: Naming[];
  /** Ids of the persons who act in it, and of all places that its beginning names. */
  persons: Set<string>;
  places: Set<string>;
  /** Those of its places that are no states: what it is about, more likely than who acts. */
  topics: Set<string>;
  /** Gazetteer keys of the states that it names, as such or by their capitals. */
  states: Set<string>;
  /** Id of the place where it says that it happened. */
  placeId: string | null;
  /** Ids of all that the headline names, states left out; and of all that any of its words name. */
  subjects: Set<string>;
  named: Set<string>;
  /** The headline's wording, and that of headline and lead. */
  headline: Wording;
  opening: Wording;
  /** Format of the meeting that it tells of. */
  format: string | null;
  /** What tells its copies: of what it says below its headline, if it is a story or an entry. */
  runs(): Runs;
}

/** Headline, description and the first paragraphs of a story: who acts is named by then. */
const OPENING_SPANS = 4;

/** The reports of a document, in order. */
export function toPlacedReports(document: ResolvableDocument): PlacedReport[] {
  return document.extraction.reports.map((report, position) => ({
    id: toId("rep", document.id, report.role, report.start, report.end),
    document,
    report,
    position,
  }));
}

/** The reports of a document, ready to be compared. */
export function toTellings(document: ResolvableDocument, namings: readonly Naming[]): Telling[] {
  return toPlacedReports(document).map((placed) => toTelling(placed, namings));
}

/**
 * A report, ready to be compared.
 * @param namings what the names of its document are taken for
 */
export function toTelling(placed: PlacedReport, namings: readonly Naming[]): Telling {
  const { document, report } = placed;
  const { dateline } = document.extraction.parsed;
  const core = namings.filter(
    ({ name }) =>
      isInside(name, [...report.core, ...report.context]) && !(dateline && isInside(name, [dateline])),
  );
  const all = namings.filter(
    ({ name }) =>
      name.zone !== "COMMENT" && isInside(name, [...report.spans, ...report.core, ...report.context]),
  );
  const isTold = ({ name }: Naming, spans: TextSpan[]) =>
    name.zone !== "CONTEXT" && isInside(name, spans) && !(dateline && isInside(name, [dateline]));
  const told = toNarrowest(report).map((spans) => namings.filter((naming) => isTold(naming, spans)));
  const idsOf = (kind: string) =>
    new Set(
      (told.find((group) => group.some(({ name }) => name.kind === kind)) ?? [])
        .filter(({ name }) => name.kind === kind)
        .map(({ entityId }) => entityId),
    );
  const places = told.flat().filter(({ name }) => name.kind === "PLACE");
  const words = [report.title, ...report.core]
    .filter((span) => span != null)
    .map(({ start, end }) => document.text.slice(start, end));
  return {
    ...placed,
    date: findDate(report),
    permalink: report.path ? toPermalink(report.path.value) : null,
    core,
    all,
    persons: idsOf("PERSON"),
    places: new Set(places.map(({ entityId }) => entityId)),
    topics: new Set(places.filter(({ name }) => !isState(name.key)).map(({ entityId }) => entityId)),
    states: new Set(
      places.flatMap(({ name }) => (isState(name.key) ? name.key : (findStateOfCapital(name.key) ?? []))),
    ),
    placeId: report.place ? findPlaceId(report.place, namings) : null,
    subjects: new Set(
      all
        .filter(({ name }) => report.title && isInside(name, [report.title]) && !isState(name.key))
        .map(({ entityId }) => entityId),
    ),
    named: new Set(all.map(({ entityId }) => entityId)),
    headline: toWording(toWords(report.title?.text ?? "")),
    opening: toWording(toWords(words.join(" "))),
    format: report.occasion?.format ?? findFormat(words.join(" ")),
    runs: toOnce(() => toRuns(toStory(document, report))),
  };
}

/** The entity of the place that a report names; by decision it may be another one than its name says. */
function findPlaceId({ key }: { key: string }, namings: readonly Naming[]): string {
  const isSame = ({ name }: Naming) =>
    name.key === key && (name.kind === "PLACE" || name.rule.startsWith("decision/"));
  return namings.find(isSame)?.entityId ?? toId("ent", "PLACE", key);
}

/**
 * Where to look for who and what a report is about: headline, description, lead and the sentence of the occasion; where
 * those name nobody, all that tells of it at first; and then the first paragraphs of a story.
 */
function toNarrowest(report: ExtractedReport): TextSpan[][] {
  const { title, description, lead, occasion, core, role, spans } = report;
  const narrow = [title, description, lead, occasion?.sentence].filter((span) => span != null);
  return [narrow, core, role === "MAIN" ? spans.slice(0, OPENING_SPANS) : []];
}

/** What a story or entry says below its headline. */
function toStory({ text }: ResolvableDocument, { role, spans, title }: ExtractedReport): string[] {
  if (role !== "MAIN" && role !== "ITEM") return [];
  return spans.filter(({ start }) => start !== title?.start).map(({ start, end }) => text.slice(start, end));
}

/** Makes a value when it is asked for first. */
function toOnce<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isInside({ start, end }: TextSpan, spans: TextSpan[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end);
}

/** The first of its dates that is resolved. */
function findDate({ dates }: ExtractedReport): ArchiveDate {
  const edtf = dates.find((date) => date.edtf !== null && parseEdtf(date.edtf).ok)?.edtf ?? null;
  return toArchiveDate(edtf);
}

/** One form for all addresses of a page: no host, no ending, days and months without padding. */
export function toPermalink(path: string): string {
  const bare = path.replace(/^https?:\/\/[^/]+/, "").replace(/\.(?:md|html|json|xml)$/, "");
  return bare.replace(/^\/+/, "").replace(/\/0+(?=\d+\/)/g, "/");
}
