import { readInputs } from "../../packages/ingest/src/read/read-inputs.ts";
import { readInput } from "../../packages/ingest/src/read-document.ts";
import type { ResolvableDocument } from "../../packages/ingest/src/resolve/archive.ts";

/** A page in pieces: what stays, and what each copy of it says otherwise. */
export type PageTemplate = readonly (string | Slot)[];

/** What a copy says otherwise. */
export type Slot =
  /** A day, in days since 1970-01-01, and what stands between its year, month and day. */
  | { kind: "day"; day: number; separator: string }
  /** A surname; in addresses it is in lower case. */
  | { kind: "surname"; surname: string; isLower: boolean }
  /** The number of the copy, at the end of an address elsewhere: no two happenings are told by one report of another site. */
  | { kind: "copy"; separator: "?" | "&" };

const MS_A_DAY = 86_400_000;

/**
 * Takes the English pages of the Context apart, in order of their paths.
 * @param folder of the corpus
 */
export async function readTemplates(folder: string): Promise<PageTemplate[]> {
  const documents: ResolvableDocument[] = [];
  for await (const input of readInputs([`${folder}/corpus/thecontext`])) {
    const document = readInput(input);
    if (document.ok) documents.push(document.value);
  }
  const surnames = findSurnames(documents);
  return documents.map(({ text }) => toTemplate(text, surnames));
}

/** The last words of the persons' full names that are no word of another name. ASCII only, as addresses have them. */
function findSurnames(documents: readonly ResolvableDocument[]): Set<string> {
  const surnames = new Set<string>();
  const others = new Set<string>();
  for (const { text, extraction } of documents) {
    for (const { start, end, kind } of extraction.names) {
      const words = text.slice(start, end).split(/[^\p{L}]+/u);
      const last = words.length > 1 ? words.at(-1) : undefined;
      if (kind !== "PERSON") for (const word of words) others.add(word);
      else if (last && /^[A-Z][a-z]{3,}$/.test(last)) surnames.add(last);
    }
  }
  return surnames.difference(others);
}

// An address elsewhere at the end of a link, a day, or a word.
const CHANGEABLE = /(\]\(https?:\/\/[^)\s]+)(?=\))|(?<!\d)(\d{4})([-/])(\d{2})\3(\d{1,2})(?!\d)|\p{L}+/gu;

function toTemplate(text: string, surnames: ReadonlySet<string>): PageTemplate {
  const lower = new Map([...surnames].map((surname) => [surname.toLowerCase(), surname]));
  const pieces: (string | Slot)[] = [];
  let end = 0;
  const add = (at: number, slot: Slot) => {
    if (at > end) pieces.push(text.slice(end, at));
    pieces.push(slot);
  };
  for (const match of text.matchAll(CHANGEABLE)) {
    const [words, link, year, separator, month, day] = match;
    const surname = surnames.has(words) ? words : lower.get(words);
    const after = match.index + words.length;
    if (link) add(after, { kind: "copy", separator: link.includes("?") ? "&" : "?" });
    else if (separator)
      add(match.index, {
        kind: "day",
        day: Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_A_DAY,
        separator,
      });
    else if (surname) add(match.index, { kind: "surname", surname, isLower: words !== surname });
    else continue;
    end = after;
  }
  return [...pieces, text.slice(end)];
}
