import type { TaggedKind } from "../extract/tagger/labels.ts";
import type { AnnotatedDocument, AnnotatedSentence, NameSpan } from "./tagged-document.ts";

const TAG = /^(?:O|[BIESLUM]-\S+)$/;

/** What the corpora call the kinds that are scored; any other name is one of `OTHER`. */
const KIND_NAMES: Record<string, TaggedKind> = {
  per: "PERSON",
  person: "PERSON",
  loc: "PLACE",
  location: "PLACE",
  gpe: "PLACE",
  "geo-loc": "PLACE",
  org: "ORGANIZATION",
  organization: "ORGANIZATION",
  organisation: "ORGANIZATION",
  corporation: "ORGANIZATION",
  group: "ORGANIZATION",
};

/** Labels of what is measured or dated, not named. */
const NOT_NAMES = new Set(["temporal", "quantity", "money", "date", "time", "percent"]);

/**
 * Reads a corpus in columns: a token a line, an empty line after a sentence, `-DOCSTART-` or `# newdoc` before a
 * document; a file with neither is one document a sentence. The token is the first column, or the second of a file with
 * numbered lines; the tag is the last column that is one, in IOB1, IOB2, BIOES or BILOU.
 */
export function readColumns(text: string): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = [];
  const isNumbered = /^# sent_id/m.test(text);
  let sentences: AnnotatedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const endSentence = () => {
    if (words.length > 0) sentences.push({ words, names: toNames(tags) });
    words = [];
    tags = [];
  };
  const endDocument = () => {
    endSentence();
    if (sentences.length > 0) documents.push({ sentences });
    sentences = [];
  };
  const hasDocuments = /^(?:-DOCSTART-|# newdoc)/m.test(text);
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("-DOCSTART-") || line.startsWith("# newdoc")) endDocument();
    else if (line.trim() === "") {
      endSentence();
      if (!hasDocuments) endDocument();
    } else if (!(isNumbered && line.startsWith("#"))) {
      const columns = line.trim().split(/[\t ]+/);
      const tag = columns.slice(1).findLast((column) => TAG.test(column));
      if (tag === undefined) continue;
      words.push((isNumbered ? columns[1] : columns[0]) ?? "");
      tags.push(tag);
    }
  }
  endDocument();
  return documents;
}

/** Reads the tags of a sentence in any of the usual schemes. */
export function toNames(tags: readonly string[]): NameSpan[] {
  const names: NameSpan[] = [];
  let open: { start: number; type: string } | null = null;
  const close = (end: number) => {
    const type = open?.type.toLowerCase() ?? "";
    if (open && !NOT_NAMES.has(type))
      names.push({ start: open.start, end, kind: KIND_NAMES[type] ?? "OTHER" });
    open = null;
  };
  tags.forEach((tag, at) => {
    const type = tag.slice(2);
    if (tag === "O" || /^[BSU]/.test(tag) || open?.type !== type) close(at);
    if (tag !== "O") open ??= { start: at, type };
    if (/^[ESLU]-/.test(tag)) close(at + 1);
  });
  close(tags.length);
  return names;
}
