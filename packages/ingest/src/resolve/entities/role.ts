import data from "../../../data/related-states.json" with { type: "json" };
import type { FoundName } from "../../extract/extraction.ts";
import { findGazetteerEntry, isState } from "../../extract/names/gazetteer/gazetteer.ts";

/** A name with the text that it stands in. */
interface NameInText {
  document: { text: string };
  name: Pick<FoundName, "rule" | "evidence">;
}

/** Titles that say whose one is, not what. */
const RELATIVE =
  /\b(?:counterpart|colleague|successor|predecessor|wife|husband|son|daughter|brother|sister|widow|father|mother|M(?:r|rs|s)|Miss)\.?$/i;

const groupOf = new Map(data.groups.flatMap((group, index) => group.map((key) => [key, index])));

/** Whether a document says at a name what the person is: `Japanese Foreign Minister Taro Kono`. */
export function hasRole({ document, name }: NameInText): boolean {
  return name.rule === "name/role" && name.evidence !== null && !RELATIVE.test(toRole({ document, name }));
}

/** What a document says at a name that the person is. */
export function toRole({ document, name }: NameInText): string {
  return document.text.slice(name.evidence?.start ?? 0, name.evidence?.end ?? 0).replace(/\s+/g, " ");
}

/** The gazetteer key of the state that a role is of: `japan` of `Japanese Foreign Minister`; null if it names none. */
export function findRoleState(role: string): string | null {
  const words = role.replace(/['’]s\b/g, "").split(" ");
  for (const [index, word] of words.entries()) {
    const pair = findGazetteerEntry(`${word} ${words[index + 1] ?? ""}`);
    const entry = pair?.kind === "PLACE" ? pair : findGazetteerEntry(word);
    if (entry?.kind === "PLACE" && (isState(entry.key) || groupOf.has(entry.key))) return entry.key;
  }
  return null;
}

/** A name for all states that one person can be of in turn or at once; a state without such kin stands for itself. */
export function toKinOfStates(state: string): string {
  return String(groupOf.get(state) ?? state);
}
