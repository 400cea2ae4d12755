import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import type { Fold } from "../block.ts";
import { findQuotedNickname } from "../find/find-nicknamed.ts";
import type { NamedSpan } from "../named-span.ts";
import { toShownName } from "../to-named-span.ts";

/** What stands between a person's name and the other name that the text gives: `, better known as`, `(a.k.a.`, `, nicknamed`. */
const KNOWN_AS =
  /^,?\s\(?(?:(?:who is |who was )?(?:(?:also|better|widely|popularly|commonly|otherwise|best)\s)?known (?:as|by (?:his|her|the) (?:nom de guerre|nickname|alias|stage name|pen name),?)|aka|a\.k\.a\.?|alias|nicknamed|whose (?:nom de guerre|real name|nickname) (?:is|was)|nom de guerre|born)\s["“‘']?(\p{Lu}[\p{L}\p{M}’'-]*(?:[ -](?:(?:al|el|bin|de|von|van)[ -])?\p{Lu}[\p{L}\p{M}’'-]*){0,3})/u;
/** `born October 5, 1961`: a day is no name. */
const DAY =
  /^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const REACH = 140;

interface Nickname {
  name: TextSpan;
  person: NamedSpan;
}

/**
 * Links the other name that a text gives a person to the person, where it says so and wherever else the document writes
 * it: `Rodrigo Londoño, better known as Timochenko`.
 * @param spans what the other rules found, without overlaps
 */
export function linkNicknames(text: string, spans: NamedSpan[], toForm: Fold): NamedSpan[] {
  const given = spans.flatMap((person) => findNickname(text, person) ?? []);
  if (given.length === 0) return spans;
  const byForm = new Map(
    given.map((nickname) => [toForm(text.slice(nickname.name.start, nickname.name.end)), nickname]),
  );
  const linked = spans.map((span) => {
    const nickname = byForm.get(toForm(span.name));
    const mayBeHim = span.kind === "PERSON" || span.rule === "name/tagger";
    return nickname && mayBeHim && span !== nickname.person ? { ...span, ...toLink(text, nickname) } : span;
  });
  const taken = new SpanSet(linked);
  const missed = given.filter(({ name }) => !taken.overlaps(name));
  return [
    ...linked,
    ...missed.map((nickname) => ({
      ...nickname.person,
      ...nickname.name,
      name: toShownName(text.slice(nickname.name.start, nickname.name.end)),
      ...toLink(text, nickname),
    })),
  ];
}

function findNickname(text: string, person: NamedSpan): Nickname | null {
  if (person.kind !== "PERSON" || person.isAdjective) return null;
  const quoted = findQuotedNickname(person.name);
  if (quoted) {
    const start = text.indexOf(quoted.nickname, person.start);
    return { name: { start, end: start + quoted.nickname.length }, person };
  }
  const behind = text.slice(person.end, person.end + REACH);
  const found = KNOWN_AS.exec(behind);
  if (!found?.[1] || DAY.test(found[1])) return null;
  const end = person.end + found[0].length;
  return { name: { start: end - found[1].length, end }, person };
}

function toLink(text: string, { name, person }: Nickname) {
  const because = `The document says that ${person.name} is known as “${text.slice(name.start, name.end)}”, too.`;
  const evidence = { start: person.start, end: name.end };
  return { kind: person.kind, key: person.key, rule: "link/nickname", because, evidence, confidence: 0.9 };
}
