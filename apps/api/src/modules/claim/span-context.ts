/** Returns the last words of a text, no line before the last and `length` UTF-16 code units at most; `…` where it is cut. */
export function toWordsBefore(text: string, length: number): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  if (line.length <= length) return line.trimStart();
  return length === 0 ? "" : `…${line.slice(line.length - length).replace(/^\S*/, "")}`;
}

/** Returns the first words of a text, no line but the first and `length` UTF-16 code units at most; `…` where it is cut. */
export function toWordsAfter(text: string, length: number): string {
  const [line = ""] = text.split("\n", 1);
  if (line.length <= length) return line.trimEnd();
  return length === 0 ? "" : `${line.slice(0, length).replace(/\S*$/, "").trimEnd()} …`;
}
