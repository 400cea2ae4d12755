import type { AnnotatedDocument, AnnotatedSentence, NameSpan } from "../tagged-document.ts";
import { Cast } from "./cast.ts";
import type { Pick } from "./coined-names.ts";
import type { Genre } from "./genre.ts";

/** Writes documents of our own by filling the slots of lines: every name in them is labelled as it is filled in. */
export function writeDocument(genre: Genre, random: () => number): AnnotatedDocument {
  const pick: Pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const cast = new Cast(pick, random);
  const sentences: AnnotatedSentence[] = [];
  for (const [least, most, lines] of genre) {
    const count = least + Math.floor(random() * (most - least + 1));
    for (let at = 0; at < count; at++) sentences.push(writeLine(pick(lines), cast, pick));
  }
  return { sentences: sentences.filter(({ words }) => words.length > 0) };
}

const SLOT = /^(.*?)\{([A-Za-z]+)(?::([^}]*))?(\d?)\}(.*)$/;

function writeLine(line: string, cast: Cast, pick: Pick): AnnotatedSentence {
  const words: string[] = [];
  const names: NameSpan[] = [];
  let chosen = line;
  while (/<[^<>]*>/.test(chosen))
    chosen = chosen.replace(/<([^<>]*)>/g, (_, choices: string) => pick(choices.split("|")));
  // A slot that holds a space is one word until it is filled.
  chosen = chosen.replace(/\{[mop]:[^}]*\}/g, (slot) => slot.replaceAll(" ", "_"));
  for (const part of chosen.split(/ +/)) {
    if (part === "") continue;
    writePart(part, words, names, cast);
  }
  return { words, names };
}

function writePart(part: string, words: string[], names: NameSpan[], cast: Cast): void {
  const slot = SLOT.exec(part);
  if (!slot) {
    words.push(part);
    return;
  }
  const [, before = "", key = "", given, number = "", after = ""] = slot;
  const filling = cast.fill(key, number, given?.replaceAll("_", " "));
  const filled = filling.text.split(" ");
  if (after.startsWith("-") && filling.kind) {
    words.push(...filled);
    words[words.length - 1] += after;
    names.push({ start: words.length - filled.length, end: words.length, kind: "OTHER" });
    return;
  }
  const start = words.length;
  words.push(...filled);
  if (before) words[start] = before + (words[start] ?? "");
  if (filling.kind) names.push({ start, end: words.length, kind: filling.kind });
  if (after.includes("{") || !filling.kind) {
    const glued = words.pop() ?? "";
    writePart(glued + after, words, names, cast);
  } else if (after) words.push(after);
}
