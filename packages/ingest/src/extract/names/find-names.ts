import { findShownStretches } from "../../formats/page/variants.ts";
import type { TextSpan } from "../../parsed-document.ts";
import { SpanSet } from "../span-set.ts";
import type { Zone } from "../zones.ts";
import { type Block, toBlock, toFold } from "./block.ts";
import { findDescribed } from "./find/find-described.ts";
import { findHanNames } from "./find/find-han-names.ts";
import { findHanPersons } from "./find/find-han-persons.ts";
import { findInitialled } from "./find/find-initialled.ts";
import { findMedia } from "./find/find-media.ts";
import { findNicknamed } from "./find/find-nicknamed.ts";
import { findOrganizations } from "./find/find-organizations.ts";
import { findOtherNames, findPossiblePatterns } from "./find/find-other-names.ts";
import { findPersons } from "./find/find-persons.ts";
import { findPlaces } from "./find/find-places.ts";
import { findPoliticalBodies } from "./find/find-political-bodies.ts";
import { toStructure } from "./find/name-of-structure.ts";
import type { NamePattern } from "./find/other-name-patterns.ts";
import { hasHan } from "./gazetteer/han-gazetteer.ts";
import { linkInitialisms } from "./link/link-initialisms.ts";
import { linkLeaders } from "./link/link-leaders.ts";
import { linkNicknames } from "./link/link-nicknames.ts";
import { linkPersons } from "./link/link-persons.ts";
import { linkRoles } from "./link/link-roles.ts";
import { linkHeads, linkShortNames } from "./link/link-short-names.ts";
import { spreadDescribed } from "./link/spread-described.ts";
import { spreadInitials } from "./link/spread-initials.ts";
import { spreadJoined } from "./link/spread-joined.ts";
import { toFoldedName, toNameForm } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toSentenceCase } from "./read/sentence-case.ts";
import { reconcileNames } from "./reconcile-names.ts";
import { selectSpans } from "./select-spans.ts";
import { findTaggedNames, toKey } from "./tagged/tagged-names.ts";
import { toLabels } from "./to-labels.ts";
import { toStretches } from "./to-stretches.ts";

/** A longer stretch is a defect of the page and names nothing. */
const LONGEST_NAME = 300;

/**
 * Finds what the blocks of one document name. Two steps: each block by itself (gazetteer, shapes, titles), then the
 * document as a whole (surnames, full names without a title, names joined to a person's).
 * @param day of the document, `YYYY-MM-DD`, for names that only their time explains; null if it gives none
 * @param isEnglish whether the text may be English: the tagger reads no other language
 * @param writtenIn the place that the dateline names; null if there is none
 * @param signedBy the agency that the dateline names; null if there is none
 * @returns spans in order of the text, none of which overlap
 */
export function findNames(
  given: string,
  zones: Zone[],
  day: string | null = null,
  isEnglish = true,
  writtenIn: TextSpan | null = null,
  signedBy: TextSpan | null = null,
): NamedSpan[] {
  const fold = toFold(toFoldedName);
  const { text, headlines } = isEnglish
    ? toSentenceCase(given, zones, (zone) => toBlock(given, zone, fold))
    : { text: given, headlines: null };
  const patterns = findPossiblePatterns(text);
  const prose = zones.filter((zone) => !isLabel(zone));
  const toBlocks = (zone: Zone) =>
    toStretches(text, zone).map((stretch) => {
      const block = toBlock(text, stretch, fold);
      return headlines?.overlaps(stretch) ? { ...block, isHeadline: true } : block;
    });
  const blocks = prose.flatMap(toBlocks);
  const byRules = (block: Block) => findInBlock(text, block, patterns);
  // Readers address each other by names that are nobody's of the story: in comments only rules count.
  const isTold = toZoneTest(prose.filter(({ kind }) => kind === "COMMENT"));
  const tagged = isEnglish ? findTaggedNames(text, blocks.filter(isTold)) : [];
  const placed = tagged.map((span) => toPlaceInDateline(span, writtenIn));
  const found = withAgency(text, blocks.flatMap(byRules), signedBy);
  const reconciled = selectSpans(reconcileNames(found, placed));
  const said = spreadDescribed(text, reconciled, blocks.filter(isTold));
  const read = isEnglish ? spreadMore(text, said, blocks.filter(isTold)) : said;
  const inProse = read.map((span) => toStructure(text, span));
  const shaped = toLabels(text, zones.filter(isLabel), inProse, (zone) => byRules(toBlock(text, zone, fold)));
  const writtenInHan = prose
    .filter(({ start, end }) => hasHan(text.slice(start, end)))
    .flatMap((zone) => findShownStretches(text, zone));
  const labels = findHanPersons(text, writtenInHan, shaped);
  const inHan = findHanNames(text, writtenInHan, labels);
  const toForm = toFold(toNameForm);
  const persons = linkPersons(text, [...inProse, ...inHan, ...labels], blocks, toForm);
  const linked = linkInitialisms(text, linkNicknames(text, persons, toForm), blocks);
  const named = linkLeaders(linkHeads(selectSpans(linkShortNames(text, linked, blocks))), day);
  return selectSpans([...named, ...linkRoles(text, named, blocks)]).filter(
    ({ start, end }) => end - start <= LONGEST_NAME,
  );
}

/** With what neighbours and spelling alone tell the kind of. */
function spreadMore(text: string, spans: NamedSpan[], blocks: Block[]): NamedSpan[] {
  return spreadJoined(text, spreadInitials(text, spans, blocks), blocks);
}

/** `LYON, France (AP)`: what stands where a story was written is a place, whatever the tagger takes it for. */
function toPlaceInDateline(span: NamedSpan, writtenIn: TextSpan | null): NamedSpan {
  if (!writtenIn || span.kind === "PLACE" || span.start < writtenIn.start || span.end > writtenIn.end)
    return span;
  const because = `“${span.name}” stands in the dateline as the place where the story was written.`;
  return { ...span, kind: "PLACE", key: toKey(span.name, "PLACE"), because, confidence: 0.9 };
}

/** With the agency of a dateline, which no list need know; not where a rule reads these words already. */
function withAgency(text: string, spans: NamedSpan[], signedBy: TextSpan | null): NamedSpan[] {
  const name = signedBy ? text.slice(signedBy.start, signedBy.end) : "";
  const isSingle = /^\p{Lu}[\p{L}\p{N}.&’'-]*(?: \p{Lu}[\p{L}\p{N}.&’'-]*){0,3}$/u.test(name);
  if (!signedBy || !isSingle || new SpanSet(spans).overlaps(signedBy)) return spans;
  const because = `“${name}” stands in the dateline as the agency that the story is of.`;
  const agency: NamedSpan = {
    ...signedBy,
    kind: "ORGANIZATION",
    key: toKey(name, "ORGANIZATION"),
    name,
    isAdjective: false,
    rule: "name/dateline",
    because,
    evidence: null,
    confidence: 0.9,
  };
  return [...spans, agency].toSorted((a, b) => a.start - b.start);
}

/** Whether a stretch lies in none of some zones. */
function toZoneTest(zones: Zone[]): (span: TextSpan) => boolean {
  const set = new SpanSet(zones);
  return (span) => !set.overlaps(span);
}

function isLabel(zone: Zone): boolean {
  return zone.kind === "CONTEXT" || zone.kind === "CITATION";
}

function findInBlock(text: string, block: Block, patterns: readonly NamePattern[]): NamedSpan[] {
  return selectSpans([
    ...findOtherNames(text, block, patterns),
    ...findMedia(text, block),
    ...findPoliticalBodies(text, block),
    ...findDescribed(text, block),
    ...findInitialled(text, block),
    ...findNicknamed(text, block),
    ...findOrganizations(text, block),
    ...findPlaces(text, block),
    ...findPersons(text, block),
  ]);
}
