import anyAscii from "any-ascii";
import transliteration from "../../../data/transliteration.json" with { type: "json" };
import { toSimplified } from "./simplified.ts";

const RULES = transliteration.rules.map(({ from, to }) => ({ from: new RegExp(from, "g"), to }));

const HAN = /\p{Script=Han}/u;
/** What is folded as one: Chinese characters stay such, for many sound alike. */
const SCRIPTS = /\p{Script=Han}+|\P{Script=Han}+/gu;

/**
 * Lower case, ASCII letters, single spaces, no marks: `Shinzō Abe` -> `shinzo abe`. Chinese characters are simplified and
 * stay: `習近平` -> `习近平`. For comparing names as written.
 */
export function toFoldedName(name: string): string {
  return (isAscii(name) ? name : toPlainLetters(name))
    .toLowerCase()
    .replace(/['’`]s?\b/g, (mark) => (mark.endsWith("s") ? "s" : ""))
    .replace(/[^a-z0-9\p{Script=Han}]+/gu, " ")
    .trim();
}

function toPlainLetters(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll("\u00AD", "")
    .replace(SCRIPTS, (part) => (HAN.test(part) ? toSimplified(part) : anyAscii(part)));
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
