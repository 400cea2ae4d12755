import type {
  DatePrecision,
  DecisionKind,
  EntityKind,
  EventKind,
  EventRole,
  EventStatus,
  ReportRole,
} from "@annals/schema/enums";
import type { ConflictProperty } from "../graphql/conflict-words.ts";
import type { DecisionState } from "../graphql/decision-words.ts";
import type { PageKind } from "./page-kind.ts";

/** Something of the archive that has a page; `url` is absolute. */
export interface Named {
  id: string;
  name: string;
  url: string;
}

/** A date as far as it is known; `edtf` is null where no document tells it. Days are ISO 8601, both ends included. */
export interface KnownDate {
  edtf: string | null;
  from: string | null;
  to: string | null;
  precision: DatePrecision;
  display: string;
}

/** One telling of an event. */
export interface ReportFacts {
  id: string;
  role: ReportRole;
  title: string | null;
  source: Named | null;
  document: Named & {
    /** Where the page was published; null if it does not say. */
    publishedUrl: string | null;
    /** ISO 8601, no finer than the page states. */
    publishedAt: string | null;
  };
}

/** An event. */
export interface EventItem {
  type: "event";
  id: string;
  url: string;
  title: string;
  description: string | null;
  kind: EventKind;
  status: EventStatus;
  date: KnownDate;
  place: Named | null;
  entities: (Named & { kind: EntityKind; role: EventRole })[];
  sources: Named[];
  citations: { name: string; url: string }[];
  reports: ReportFacts[];
}

/** A person, place, organization or other name. */
export interface EntityItem {
  type: "entity";
  id: string;
  url: string;
  name: string;
  kind: EntityKind;
  aliases: { name: string; mentions: number }[];
  events: number;
}

/** An outlet or agency. */
export interface SourceItem {
  type: "source";
  id: string;
  url: string;
  name: string;
  domain: string | null;
  documents: number;
  events: number;
}

/** A saved page, without its text. */
export interface DocumentItem {
  type: "document";
  id: string;
  url: string;
  title: string | null;
  /** Where it was published. */
  publishedUrl: string | null;
  publishedAt: string | null;
  source: Named | null;
  format: string;
  language: string;
  sha256: string;
  excerpt: string;
  /** The page's notice about copying; null if it carries none. */
  rights: { rule: string; notice: string; isRestricted: boolean } | null;
}

/** A reader's comment. */
export interface CommentItem {
  type: "comment";
  id: string;
  url: string;
  position: number;
  author: string | null;
  postedAt: string | null;
  score: number | null;
  up: number | null;
  down: number | null;
  text: string;
  /** The comment that it answers, and how sure that is, 0 to 1. */
  inReplyTo: { url: string; kind: string; confidence: number } | null;
}

/** A side of a conflict: what it says, why, and the words that it rests on. */
export interface ConflictSide {
  value: string | null;
  because: string;
  evidence: { quote: string; url: string; source: string | null }[];
}

/** Two claims of one event that cannot both be right. */
export interface ConflictItem {
  type: "conflict";
  /** That of the rival claim. */
  id: string;
  url: string;
  about: ConflictProperty;
  event: Named & { date: string };
  shown: ConflictSide;
  rival: ConflictSide;
  /** How the first words of both sides differ, as wdiff writes it. */
  diff: string;
}

/** A person's correction. */
export interface DecisionItem {
  type: "decision";
  id: string;
  url: string;
  position: number;
  kind: DecisionKind;
  /** What it says, in words. */
  says: string;
  author: string;
  reason: string;
  /** ISO 8601 instant. */
  decidedAt: string;
  state: DecisionState;
  touched: Named[];
  undoes: string | null;
  undoneBy: string | null;
}

/** One entry of a page's list. What a search found has the words around its hits. */
export type Item = (
  | EventItem
  | EntityItem
  | SourceItem
  | DocumentItem
  | CommentItem
  | ConflictItem
  | DecisionItem
) & {
  snippets?: string[];
};

/** A statement with its rule, its reason and the words that it rests on. */
export interface ClaimFacts {
  property: string;
  value: string | null;
  status: "SHOWN" | "RIVAL";
  rule: string;
  ruleVersion: number;
  because: string;
  evidence: { quote: string; url: string; start: number; end: number }[];
}

/** What the page of an event tells beside the event itself. */
export interface EventDetail extends EventItem {
  claims: ClaimFacts[];
  /** How all of it is known, in sentences. */
  explanation: string[];
  related: (Named & { date: string; reason: string })[];
}

/** What the page of a decision tells beside the decision itself. */
export interface DecisionDetail extends DecisionItem {
  /** Why it has no effect though nobody took it back; else null. */
  orphanedBecause: string | null;
  /** What it makes of what it touches, and what rules say instead: none unless it is in force. */
  claims: ClaimFacts[];
}

/** What the page of an entity tells beside the entity itself. */
export interface EntityDetail extends EntityItem {
  appearsWith: (Named & { events: number })[];
  mentionCount: number;
  mentions: { quote: string; url: string }[];
}

/** What the page of a source tells beside the source itself. */
export interface SourceDetail extends SourceItem {
  published: Named[];
}

/** What the reader of a document tells beside its facts. */
export interface DocumentDetail extends DocumentItem {
  /** The full text; null where the notice forbids showing it to strangers: then only the excerpt is shown. */
  text: string | null;
  retrievedAt: string | null;
  reports: (Named & { start: number; end: number })[];
  images: { caption: string | null; credit: string | null }[];
  omissions: { reason: string; start: number; end: number; quote: string }[];
  warnings: { code: string; message: string }[];
  versions: Named[];
  mentions: (Named & { kind: EntityKind; start: number; end: number; quote: string })[];
}

/** Who comments by one name on one site. */
export interface MemberDetail {
  type: "member";
  /** Slug of the site's source and name: `japan-today/Daniel Naumoff`. */
  id: string;
  url: string;
  name: string;
  source: Named | null;
  comments: number;
  /** Under how many pages they stand. */
  threads: number;
  /** The sum of their scores; null where no page shows any. */
  score: number | null;
  /** How many comments of others answer them. */
  answers: number;
}

/** The one thing that a page is about. */
export type Subject =
  | EventDetail
  | EntityDetail
  | SourceDetail
  | DocumentDetail
  | MemberDetail
  | DecisionDetail;

/** A list that is read as it is written, so that an archive of any size needs the same memory. */
export interface ItemList {
  /** How many there are in all. */
  totalCount: number;
  items: AsyncIterable<Item>;
  /** Cursors of the neighbouring pages of the list; null where there is none, and where all are given. */
  next: string | null;
  previous: string | null;
}

/** A page of the site, ready to be written in any format. */
export interface PageModel {
  kind: PageKind;
  title: string;
  description: string;
  subject: Subject | null;
  list: ItemList | null;
  /** How many events the same choice has that no document dates, and that a list of dated ones leaves out. */
  undatedCount: number;
}

/** A page with the addresses that its writers name; all absolute. */
export interface Publication extends PageModel {
  site: string;
  /** The page for readers, with what they chose. */
  url: string;
  /** The page in the format that is being written. */
  selfUrl: string;
  nextUrl: string | null;
  previousUrl: string | null;
}

/** Writes a page in a format, piece by piece. Pure: the same page gives the same text. */
export type Writer = (page: Publication) => AsyncIterable<string>;
