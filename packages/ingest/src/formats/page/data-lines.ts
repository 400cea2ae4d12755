import type { Line } from "./page.ts";

/** Whether lines are a table, data or program code: sentences may stand in them, but they tell no story. */
export function isData(lines: Line[]): boolean {
  const first = lines[0]?.text ?? "";
  if (/^(?:<\?xml|<!doctype|<html|<svg|%!PS|\{\\rtf|#!\/)/i.test(first)) return true;
  return (
    isTable(lines) ||
    isMostly(lines, isJsonLine, 0.5) ||
    isMostly(lines, isCodeLine, 0.3) ||
    isMostly(lines, isLogLine, 0.5)
  );
}

/** Whether lines of a kind hold more than a share of all letters and marks. */
function isMostly(lines: Line[], is: (text: string) => boolean, share: number): boolean {
  const toLength = (some: Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  return toLength(lines.filter((line) => is(line.text))) > toLength(lines) * share;
}

/** Four of five lines have the same number, at least two, of the same separator outside quotation marks. */
function isTable(lines: Line[]): boolean {
  if (lines.length < 3) return false;
  return ["\t", ",", ";", "|"].some((separator) => {
    const counts = new Map<number, number>();
    for (const { text } of lines) {
      const count = text.replace(/"[^"]*"/g, "").split(separator).length - 1;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const [count = 0, times = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    return count >= 2 && times >= lines.length * 0.8;
  });
}

/** `"name": value,` or brackets alone. */
function isJsonLine(text: string): boolean {
  return /^[{}[\],]+$|^"[^"]*"\s*:|^"[^"]*",?$|^[{[]\s*"/.test(text);
}

/** Statements, declarations, tags and comments of programs. */
function isCodeLine(text: string): boolean {
  return (
    /[;{}]$|^(?:[})\]]|\/\/|\/\*|\*\/|#include\b|<\/?[a-z][^>]*>)/i.test(text) ||
    /^(?:(?:public|private|protected|static|export|async|final|abstract) )*(?:const|let|var|def|class|function|func|fn|import|from|return|if|else|elif|for|while|try|except|package|using|namespace|struct|enum|interface|SELECT|INSERT|UPDATE|CREATE)\b.*[:({=;]/.test(
      text,
    ) ||
    /^[\w.[\]]+\s*(?:=|\+=|:=|->)\s*\S/.test(text)
  );
}

/** A time stamp or a level opens the line. */
function isLogLine(text: string): boolean {
  return /^\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|^\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|TRACE|FATAL)\b|^\[?\d{2}:\d{2}:\d{2}\b/.test(
    text,
  );
}
