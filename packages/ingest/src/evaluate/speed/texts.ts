import { readdirSync } from "node:fs";
import { readShared } from "../shared-folder.ts";

const FOLDERS = [
  "corpus/tass",
  "corpus/other",
  "corpus/comments",
  "corpus/tags",
  "nlp/timeml/AQUAINT",
  "nlp/timeml/TimeBank",
];

/** English pages and wire stories of the shared folder as plain text, marks of annotation taken out. */
export function readSpeedTexts(folder: string): string[] {
  return FOLDERS.flatMap((under) =>
    readdirSync(`${folder}/${under}`)
      .filter((name) => /\.(?:txt|tml)$/.test(name))
      .toSorted()
      .map((name) => toPlainText(readShared(folder, `${under}/${name}`))),
  );
}

function toPlainText(text: string): string {
  return text.replace(/<[^<>]{0,500}>/g, "");
}
