import { toClaimWords } from "../../graphql/claim-words.ts";
import { decisionStateWords } from "../../graphql/decision-words.ts";
import { entityKindWords, eventStatusWords, toCountWords } from "../../graphql/words.ts";
import { toOmissionWords } from "../../reader/omission-words.ts";
import { toDateWords, toMomentWords } from "../../time/words.ts";
import { toDateNote } from "../date-note.ts";
import type {
  DecisionDetail,
  DocumentDetail,
  EntityDetail,
  EventDetail,
  MemberDetail,
  Named,
  SourceDetail,
  Subject,
} from "../model.ts";
import { bullets, heading, link, paragraph, strong, toBlock, verbatim } from "./blocks.ts";

/** Returns what a page tells of the thing that it is about, under its title. */
export function toSubject(subject: Subject): string {
  switch (subject.type) {
    case "event":
      return toEvent(subject);
    case "entity":
      return toEntity(subject);
    case "source":
      return toSource(subject);
    case "document":
      return toDocument(subject);
    case "member":
      return toMember(subject);
    case "decision":
      return toDecision(subject);
  }
}

function toEvent(event: EventDetail): string {
  return [
    toBlock(paragraph(strong("Date"), `: ${toDateNote(event.date)} (${event.date.edtf ?? "no EDTF"}).`)),
    toBlock(
      paragraph(
        strong("Status"),
        `: ${eventStatusWords[event.status]}.`,
        ...(event.place === null ? [] : [" ", strong("Place"), ": ", toLink(event.place), "."]),
      ),
    ),
    toSection("How it is known", bullets(event.explanation.map((sentence) => [sentence]))),
    toSection(
      "Reports",
      bullets(
        event.reports.map(({ title, document, source }) => [
          link(title ?? document.name, document.url),
          ` (${source?.name ?? "unknown source"}${document.publishedAt === null ? "" : `, ${toMomentWords(document.publishedAt)}`})`,
        ]),
      ),
    ),
    toSection("Names", bullets(event.entities.map((entity) => [toLink(entity)]))),
    toSection(
      "Related",
      bullets(event.related.map((other) => [`${other.date}: `, toLink(other), ` (${other.reason})`])),
    ),
  ].join("");
}

function toEntity(entity: EntityDetail): string {
  const { kind, aliases, appearsWith, mentionCount, mentions } = entity;
  return [
    toBlock(
      paragraph(
        `${entityKindWords[kind].one}, named ${toCountWords(mentionCount, "time")} in the documents.`,
      ),
    ),
    toSection("Spellings", bullets(aliases.map((alias) => [`${alias.name} (${alias.mentions})`]))),
    toSection(
      "Appears with",
      bullets(appearsWith.map((other) => [toLink(other), ` (${toCountWords(other.events, "event")})`])),
    ),
    toSection("Where it is named", bullets(mentions.map(({ quote, url }) => [link(quote, url)]))),
  ].join("");
}

function toSource({ domain, documents, published }: SourceDetail): string {
  const where = domain === null ? "No document shows where it publishes." : `Publishes on ${domain}.`;
  return [
    toBlock(paragraph(`${where} ${toCountWords(documents, "document")} of its own here.`)),
    toSection("Documents", bullets(published.map((document) => [toLink(document)]))),
  ].join("");
}

function toDocument(document: DocumentDetail): string {
  const { source, publishedAt, publishedUrl, rights, text, excerpt, sha256 } = document;
  const isCut = text === null;
  return [
    toBlock(
      bullets([
        [`Source: ${source?.name ?? "not told"}`],
        [`Published: ${publishedAt === null ? "not told" : toMomentWords(publishedAt)}`],
        ...(publishedUrl === null ? [] : [["Address: ", link(publishedUrl, publishedUrl)]]),
        ...(rights === null ? [] : [[`Rights: ${rights.notice || rights.rule}`]]),
        [`SHA-256: ${sha256}`],
      ]),
    ),
    ...(isCut ? [toBlock(paragraph("The notice forbids showing the whole text; this is its opening."))] : []),
    toSection(isCut ? "Excerpt" : "The page as read", verbatim(text ?? excerpt)),
    toSection("What it tells", bullets(document.reports.map((report) => [toLink(report)]))),
    toSection(
      "Images",
      bullets(document.images.map(({ caption, credit }) => [[caption, credit].filter(Boolean).join(" ")])),
    ),
    toSection(
      "What was left out",
      bullets(document.omissions.map(({ reason, quote }) => [`${toOmissionWords(reason)}: ${quote}`])),
    ),
  ].join("");
}

function toMember({ source, comments, threads, score, answers }: MemberDetail): string {
  const where = source === null ? [] : [" on ", toLink(source)];
  return toBlock(
    paragraph(
      ...[toCountWords(comments, "comment"), ...where, ` under ${toCountWords(threads, "page")}`],
      `, answered ${toCountWords(answers, "time")} by others${score === null ? "" : `; scores add up to ${score}`}.`,
    ),
  );
}

function toDecision({ decidedAt, author, reason, state, touched, claims }: DecisionDetail): string {
  const toList = (status: "SHOWN" | "RIVAL") =>
    bullets(
      claims
        .filter((claim) => claim.status === status)
        .map((claim) => [
          `${toClaimWords(claim)}. ${claim.because}`,
          ...claim.evidence.flatMap(({ quote, url }) => [" ", link(`“${quote}”`, url)]),
        ]),
    );
  return [
    toBlock(
      paragraph(
        strong(decisionStateWords[state]),
        `. ${author} decided so on ${toDateWords(decidedAt)}: ${reason}`,
      ),
    ),
    toSection("What it shapes", bullets(touched.map((thing) => [toLink(thing)]))),
    toSection("What it says", toList("SHOWN")),
    toSection("What else is said", toList("RIVAL")),
  ].join("");
}

function toSection(title: string, content: Parameters<typeof toBlock>[0]): string {
  if (content.type === "list" && content.children.length === 0) return "";
  return toBlock(heading(2, title)) + toBlock(content);
}

function toLink({ name, url }: Named) {
  return link(name, url);
}
