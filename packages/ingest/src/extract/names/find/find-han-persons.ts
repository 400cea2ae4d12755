import data from "../../../../data/han-names.json" with { type: "json" };
import type { TextSpan } from "../../../parsed-document.ts";
import type { NamedSpan } from "../named-span.ts";
import { toSimplified } from "../simplified.ts";

/** A label that may name a person: `习近平`, `特朗普`. */
const SHORT = /^\p{Script=Han}{2,5}$/u;
/** A Chinese, Korean or Vietnamese name is no longer. */
const LONGEST_WITH_SURNAME = 4;
const TITLE = new RegExp(`(?:${data.titles.split(" ").join("|")})$`, "u");
const LONGEST_TITLE = Math.max(...data.titles.split(" ").map(({ length }) => length));
/** What stands behind a name, and not inside of a longer word: `总统选举结束` names nobody called `选举`. */
const BEHIND = new RegExp(`^(?:${data.behindPersons.split(" ").join("|")}|\\P{L}|$)`, "u");
const LONGEST_BEHIND = 2;

/**
 * Labels in Chinese characters of which no list tells what they name, with those taken for persons that the story gives a
 * title: `国家主席习近平`. One that begins with no common surname is a person only where its end is seen, too.
 * @param spans of the text, in which nothing else stands beside names
 */
export function findHanPersons(
  text: string,
  spans: readonly TextSpan[],
  labels: readonly NamedSpan[],
): NamedSpan[] {
  const told = new Map<string, TextSpan | null>();
  let simplified: string | null = null;
  return labels.map((label) => {
    if (label.kind !== "OTHER" || label.rule !== "name/label" || !SHORT.test(label.name)) return label;
    simplified ??= toSimplified(text);
    const known = told.get(label.key);
    const titled = known === undefined ? findTitled(simplified, spans, toSimplified(label.name)) : known;
    told.set(label.key, titled);
    if (!titled) return label;
    const title = text.slice(titled.start, titled.end - label.name.length);
    return {
      ...label,
      kind: "PERSON",
      because: `${label.because} Its story gives “${label.name}” a person's title, “${title}”.`,
      evidence: titled,
      confidence: 0.9,
    };
  });
}

/** Where a name stands behind a title, with the title; null if nowhere. */
function findTitled(simplified: string, spans: readonly TextSpan[], name: string): TextSpan | null {
  const isSurnamed = data.surnames.includes(name.charAt(0)) && name.length <= LONGEST_WITH_SURNAME;
  for (const { start, end } of spans)
    for (let at = simplified.indexOf(name, start); at >= 0 && at + name.length <= end; ) {
      const title = TITLE.exec(simplified.slice(Math.max(start, at - LONGEST_TITLE), at));
      const behind = at + name.length;
      if (
        title &&
        (isSurnamed || BEHIND.test(simplified.slice(behind, Math.min(end, behind + LONGEST_BEHIND))))
      )
        return { start: at - title[0].length, end: behind };
      at = simplified.indexOf(name, behind);
    }
  return null;
}
