import { findGazetteerEntry, findStateOfCapital, isState } from "./gazetteer/gazetteer.ts";
import { toFoldedName, toNameForm } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";

/** Rules that know more than the tagger can: a title in front, a reviewed list, a shape that only names have. */
const SURE = new Set([
  "name/pattern",
  "name/ministry",
  "name/role",
  "name/surname-first",
  "name/medium",
  "name/political-body",
  "name/described",
  "name/dateline",
  "name/initialled",
  "name/nicknamed",
  "name/building",
  "name/demonym",
  "link/label",
]);
/** Rules that guess from shape alone: without the tagger's word they do not count. */
const WEAK = new Set(["name/organization-shape", "name/geographic-noun"]);

/** A small word that joins no name: `Syria in a Group`. */
const STRAY_WORD =
  /\s(?!(?:of|for|and|the|de|da|del|della|di|du|des|la|le|van|von|der|den|bin|al|el|y|e|on|to)\s)\p{Ll}{1,6}\s/u;

/** The tagger's spans below this are noise. */
const LEAST_CONFIDENCE = 0.45;
/** From here the tagger's reading goes before that of a list. */
const SURE_CONFIDENCE = 0.6;
const SHOUTED_CONFIDENCE = 0.8;
/** From here the tagger goes before a reviewed list of places, too. */
const DOUBTLESS = 0.9;

/**
 * Brings together what rules and the tagger found in one document: rules and lists win where they are sure, the tagger
 * decides the rest.
 * @param rules spans without overlaps, in order of the text
 * @param tagged spans without overlaps, in order of the text
 * @returns spans that may overlap only where a rule's lies inside the tagger's; `selectSpans` takes the longer one
 */
export function reconcileNames(rules: NamedSpan[], tagged: NamedSpan[]): NamedSpan[] {
  const kept: NamedSpan[] = [];
  let from = 0;
  const answered = new Set<NamedSpan>();
  const refuted = new Set<NamedSpan>();
  for (const tag of tagged) {
    while (from < rules.length && (rules[from]?.end ?? 0) <= tag.start) from++;
    const over: NamedSpan[] = [];
    for (let at = from; at < rules.length && (rules[at]?.start ?? 0) < tag.end; at++) {
      const rule = rules[at];
      if (rule && !refuted.has(rule)) over.push(rule);
    }
    const verdict = decide(tag, over);
    for (const rule of over) {
      answered.add(rule);
      // `Ann Berg of the Center`: what one name refutes, the next does not bring back.
      if (WEAK.has(rule.rule) && !verdict.includes(rule)) refuted.add(rule);
    }
    kept.push(...verdict);
  }
  return [...kept, ...rules.filter((rule) => !answered.has(rule) && standsAlone(rule))];
}

/** What stands of one span of the tagger and of the rules' spans that overlap it. */
function decide(tag: NamedSpan, over: NamedSpan[]): NamedSpan[] {
  if (/^(?:of|in|at|to|and|for|on|by)\s/.test(tag.name)) return over;
  const [first] = over;
  if (!first)
    return tag.confidence >= (tag.kind === "OTHER" ? SURE_CONFIDENCE : LEAST_CONFIDENCE) ? [tag] : [];
  const last = over.at(-1) ?? first;
  if (over.length === 1 && isSameBut(first, tag)) return [toOne(first, tag)];
  if (tag.kind === "PERSON" && tag.confidence >= SURE_CONFIDENCE && isPersonAndPlace(over, tag))
    return [{ ...first, end: tag.end, name: tag.name, key: tag.key }];
  if (over.length === 1 && isTailOf(first, tag))
    return [{ ...first, start: tag.start, name: tag.name, key: toFoldedName(tag.name) }];
  // `Gazprom Neft`: a firm's name with more behind it is no person's.
  const isOfFirm = tag.kind === "PERSON" && first.kind === "ORGANIZATION" && first.start === tag.start;
  if (
    isOfFirm &&
    over.length === 1 &&
    first.rule === "name/gazetteer" &&
    last.end < tag.end &&
    !first.isAdjective
  )
    return [{ ...tag, kind: "ORGANIZATION", key: toFoldedName(tag.name) }];
  const isInside = first.start >= tag.start && last.end <= tag.end;
  if (over.length === 1 && (isLongerForm(first, tag) || isNamedAfter(first, tag))) return over;
  if (!isInside) return over.some(isSure) || tag.confidence < SURE_CONFIDENCE ? over : [tag];
  const isList = over.length > 1 && over.every(({ kind, isAdjective }) => kind === tag.kind && !isAdjective);
  const isOfPlaces = tag.kind === "PERSON" && over.length > 1 && over.every(({ kind }) => kind === "PLACE");
  if (isOfPlaces) return over;
  const isCountry = first.kind === "PLACE" && (first.isAdjective || isSureKind(first));
  if (isCountry && first.start === tag.start && tag.kind === "PERSON") return withoutFirst(tag, first, over);
  const bare = over.filter(({ isAdjective }) => !isAdjective);
  if (STRAY_WORD.test(tag.name) && over.every(isSure)) return over;
  // `CHILE COFFEE EXPORTS`: where all is in capitals, only the list knows where a name ends.
  const isShouted = tag.name === tag.name.toUpperCase() && over.some(isSureKind);
  if (isShouted && tag.confidence < SHOUTED_CONFIDENCE) return over;
  const isDescribed =
    bare.length === 1 && bare[0]?.kind === tag.kind && last.end === tag.end && !last.isAdjective;
  if (isList || (isDescribed && over.length > 1) || tag.confidence < LEAST_CONFIDENCE) return over;
  return over.some((rule) => SURE.has(rule.rule) && rule.rule !== "name/demonym") ? over : [tag];
}

/** `Briton Ann Berg`, `U.S. Ann Berg`: the tagger's person without the country in front. */
function withoutFirst(tag: NamedSpan, adjective: NamedSpan, over: NamedSpan[]): NamedSpan[] {
  const others = over.slice(1);
  if (others.length > 0) return over;
  const length = adjective.end - adjective.start;
  const name = tag.name.slice(length).trimStart();
  const start = tag.end - name.length;
  return name === "" || TITLE_ALONE.test(name)
    ? over
    : [adjective, { ...tag, start, name, key: toNameForm(name) }];
}

/** `Norburg Gov.`: without the place nobody is left. */
const TITLE_ALONE = /^(?:Gov|Sen|Rep|Gen|Col|Lt|Dr|Mr|Mrs|Ms|Governor|Mayor|Senator|President)\.?$/;

/** Whether a rule's span is the tagger's, but for an article in front. */
function isSameBut(rule: NamedSpan, tag: NamedSpan): boolean {
  const [longer, more] =
    rule.start < tag.start ? [rule, tag.start - rule.start] : [tag, rule.start - tag.start];
  return rule.end === tag.end && (more === 0 || (more === 4 && /^the /i.test(longer.name)));
}

/** Whether a rule's span is the tagger's with more behind it: `Liberal Democratic Party` and `of Japan`, `Kyodo` and `news agency`. */
function isLongerForm(rule: NamedSpan, tag: NamedSpan): boolean {
  if (rule.kind !== tag.kind || rule.start !== tag.start || rule.end <= tag.end) return false;
  if (rule.rule === "name/outlet") return true;
  const behind = /^ of (?:the )?(.+)$/u.exec(rule.name.slice(tag.name.length))?.[1];
  return behind !== undefined && findGazetteerEntry(behind) !== null;
}

/** Whether the surname of a person whom a title introduces is a place's name, too: `Secretary Lloyd Austin`. */
function isPersonAndPlace([person, place, ...more]: NamedSpan[], tag: NamedSpan): boolean {
  if (!person || !place || more.length > 0 || person.rule !== "name/role") return false;
  const isTown =
    place.kind === "PLACE" && !place.isAdjective && !place.name.includes(" ") && !isState(place.key);
  return isTown && person.start === tag.start && place.end === tag.end && place.start - person.end === 1;
}

/** Whether a rule's document ends a longer name that the tagger is sure of: `General Security of Military Information Agreement`. */
function isTailOf(rule: NamedSpan, tag: NamedSpan): boolean {
  const isDocument = rule.rule === "name/pattern" && rule.kind === "OTHER" && tag.kind !== "PERSON";
  return isDocument && tag.end === rule.end && tag.start < rule.start && tag.confidence >= SURE_CONFIDENCE;
}

/** Whether a rule's organization is called by the place that the tagger sees in it: `Munich Security Conference`. */
function isNamedAfter(rule: NamedSpan, tag: NamedSpan): boolean {
  const isInside = rule.start <= tag.start && rule.end > tag.end;
  return isInside && rule.rule === "name/organization-shape" && tag.kind === "PLACE";
}

/** One span that both found: the rule's key and reason, and the kind of the one that is surer. */
function toOne(rule: NamedSpan, tag: NamedSpan): NamedSpan {
  if (rule.kind === tag.kind || isSureKind(rule) || tag.confidence < SURE_CONFIDENCE) return rule;
  // `Yeni Şafak`: a paper's name may look like a person's, and a person is seldom called by such a word alone.
  if (rule.rule === "name/outlet" && tag.kind !== "ORGANIZATION") return rule;
  // An island or a town that a reviewed list knows is a person's name only where the text leaves no doubt.
  const isListed = rule.rule.startsWith("name/gazetteer");
  const isDoubted = tag.confidence < DOUBTLESS && (tag.kind === "PERSON" || rule.name.includes(" "));
  if (isListed && rule.kind === "PLACE" && isDoubted) return rule;
  // `Washington said`: the name of a capital is a government's rather than a person's; that of a body is no place's and hardly a person's.
  if (tag.kind === "PERSON" && findStateOfCapital(rule.key) !== null) return rule;
  const isListedBody = rule.kind === "ORGANIZATION" && isListed;
  // `Fianna Fáil`, `Kinder Morgan`: that two words of a listed body are all of a person's name is no chance to reckon with.
  const isWhole = rule.name.includes(" ") || tag.confidence < DOUBTLESS;
  const isRather = tag.kind === "PLACE" || (tag.kind === "PERSON" && isWhole);
  return isListedBody && isRather ? rule : tag;
}

/** A state is a state wherever its name stands; a town may be a team, a family or a company. */
function isSureKind(span: NamedSpan): boolean {
  return SURE.has(span.rule) || (span.rule.startsWith("name/gazetteer") && isState(span.key));
}

/** Of a known name of several words all belong to it. */
function isSure(span: NamedSpan): boolean {
  return isSureKind(span) || (span.rule.startsWith("name/gazetteer") && span.name.includes(" "));
}

function standsAlone({ rule }: NamedSpan): boolean {
  return !WEAK.has(rule);
}
