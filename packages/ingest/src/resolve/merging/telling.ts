import { type ArchiveDate, parseEdtf, toArchiveDate } from "@annals/schema/edtf";
import { toId } from "@annals/schema/ids";
import type { ExtractedReport } from "../../extract/extraction.ts";
import { toIsInside } from "../../extract/inside.ts";
import { findStateOfCapital, isState } from "../../extract/names/gazetteer/gazetteer.ts";
import { findFormat } from "../../extract/reports/find-occasion.ts";
import type { TextSpan } from "../../parsed-document.ts";
import type { ResolvableDocument } from "../archive.ts";
import { findCapturedUrl } from "../documents/captured-url.ts";
import type { Naming } from "../entities/entity.ts";
import { type Runs, toRuns } from "./copy-share.ts";
import { toWords } from "./likeness/to-words.ts";
import { toWording } from "./likeness/wording.ts";
import { toLonger } from "./shared-persons.ts";
import { findGathering, findTurns } from "./told-traits.ts";
import type { Traits } from "./traits.ts";

/** A report of the archive, and where it stands. */
export interface PlacedReport {
  /** `rep-…`, made from document, role and span. */
  id: string;
  document: ResolvableDocument;
  report: ExtractedReport;
  /** 0-based position among the reports of its document. */
  position: number;
}

/** The traits of a report, and what its copies are told by. */
export interface Comparable extends Traits {
  /** What tells its copies: of what it says below its headline, if it is a story or an entry. */
  runs(): Runs;
}

/** A report with its traits, and what deriving its event needs. */
export interface Telling extends PlacedReport, Comparable {
  /** Who and what is named where the happening itself is told. */
  core: Naming[];
  /** Everybody and everything named in any of its words. */
  all: Naming[];
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
  const isInDateline = toIsInside(dateline ? [dateline] : []);
  const isInCore = toIsInside([...report.core, ...report.context]);
  const isInTitle = toIsInside(report.title ? [report.title] : []);
  const isInReport = toIsInside([...report.spans, ...report.core, ...report.context]);
  const core = namings.filter(({ name }) => isInCore(name) && !isInDateline(name));
  const all = namings.filter(({ name }) => name.zone !== "COMMENT" && isInReport(name));
  const told = toNarrowest(report).map((spans) => {
    const isTold = toIsInside(spans);
    return namings.filter(({ name }) => name.zone !== "CONTEXT" && isTold(name) && !isInDateline(name));
  });
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
  const runs = toOnce(() => toRuns(toStory(document, report)));
  return {
    ...placed,
    documentId: document.id,
    url: report.role === "MAIN" ? findCapturedUrl(document.captures) : null,
    role: report.role,
    status: report.status,
    kind: report.kind.value,
    title: report.title?.text ?? null,
    path: report.path?.value ?? null,
    permalink: report.path ? toPermalink(report.path.value) : null,
    date: findDate(report),
    weekday: report.weekday,
    place: report.place,
    placeId: report.place ? findPlaceId(report.place, namings) : null,
    isMeeting: report.occasion?.isMeeting === true,
    format: report.occasion?.format ?? findFormat(words.join(" ")),
    core,
    all,
    persons: new Map([...idsOf("PERSON")].map((id) => [id, toFullestName(all, id)])),
    places: new Set(places.map(({ entityId }) => entityId)),
    topics: new Set(places.filter(({ name }) => !isState(name.key)).map(({ entityId }) => entityId)),
    states: new Set(
      places.flatMap(({ name }) => (isState(name.key) ? name.key : (findStateOfCapital(name.key) ?? []))),
    ),
    subjects: new Set(
      all.filter(({ name }) => isInTitle(name) && !isState(name.key)).map(({ entityId }) => entityId),
    ),
    named: new Set(all.map(({ entityId }) => entityId)),
    magnitudes: new Set(findMagnitudes(document.text, report)),
    turns: new Set(findTurns(words.join(" "))),
    gathering: findGathering(words.join(" ")),
    headline: toWording(toWords(report.title?.text ?? "")),
    opening: toWording(toWords(words.join(" "))),
    runs,
    get sketch() {
      return runs().sketch;
    },
  };
}

const MAGNITUDE = /\b(?:magnitude(?:[ -]of)?[ -](\d\.\d)|(\d\.\d)[ -]magnitude)\b/gi;

/** The magnitudes in what tells a report at first. */
function findMagnitudes(text: string, { title, core, spans }: ExtractedReport): string[] {
  const told = [...(title ? [title] : []), ...core, ...spans.slice(0, OPENING_SPANS)];
  return told.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(MAGNITUDE)].flatMap(([, behind, before]) => behind ?? before ?? []),
  );
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

/** The fullest of the names by which a report calls somebody; what he is (`foreign minister`) only if it is all there is. */
function toFullestName(all: readonly Naming[], id: string): string {
  const names = all.filter(({ entityId }) => entityId === id).map(({ name }) => name.name);
  const proper = names.filter((name) => /^\p{Lu}/u.test(name));
  return (proper.length > 0 ? proper : names).reduce(toLonger, "");
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

/** The first of its dates that is resolved. */
function findDate({ dates }: ExtractedReport): ArchiveDate {
  const edtf = dates.find((date) => date.edtf !== null && parseEdtf(date.edtf).ok)?.edtf ?? null;
  return toArchiveDate(edtf);
}

/** One form for all addresses of a page: no host, no ending, days and months without padding. */
function toPermalink(path: string): string {
  const bare = path.replace(/^https?:\/\/[^/]+/, "").replace(/\.(?:md|html|json|xml)$/, "");
  return bare.replace(/^\/+/, "").replace(/\/0+(?=\d+\/)/g, "/");
}
