import anyAscii from "any-ascii";
import transliteration from "../../../data/transliteration.json" with { type: "json" };

const RULES = transliteration.rules.map(({ from, to }) => ({ from: new RegExp(from, "g"), to }));

/** Lower case, ASCII letters, single spaces, no marks: `Shinzō Abe` -> `shinzo abe`. For comparing names as written. */
export function toFoldedName(name: string): string {
  return (isAscii(name) ? name : anyAscii(name.normalize("NFC").replaceAll("\u00AD", "")))
    .toLowerCase()
    .replace(/['’`]s?\b/g, (mark) => (mark.endsWith("s") ? "s" : ""))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function isAscii(name: string): boolean {
  return !/[^\p{ASCII}]/u.test(name);
}

/**
 * One form for all romanisations of a name: `Sergey`, `Sergei`, `Sergej` -> `sergei`.
 * The rules and their reasons are in data/transliteration.json.
 */
export function toNameForm(name: string): string {
  return RULES.reduce((form, { from, to }) => form.replace(from, to), toFoldedName(name));
}
