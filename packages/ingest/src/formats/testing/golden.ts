import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ParsedDocument } from "../../parsed-document.ts";

/**
 * A document in a form to read and compare: every span shows its place and its words, `12..34 “words”`.
 */
export function toGolden(text: string, document: ParsedDocument): string {
  return `${JSON.stringify(toReadable(text, document), null, 2)}\n`;
}

/**
 * The committed golden form of a fixture. Only with `UPDATE_GOLDEN=1` in the environment is it written anew; a
 * missing one is an error.
 */
export function readGolden(fixture: URL, actual: string): string {
  const golden = new URL(fixture.href.replace(/\.\w+$/, ".golden.json"));
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(golden, actual);
  if (!existsSync(golden)) {
    throw new Error(`${golden.pathname} is missing. Check the parse, then write it with UPDATE_GOLDEN=1.`);
  }
  return readFileSync(golden, "utf8");
}

function toReadable(text: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => toReadable(text, one));
  if (value === null || typeof value !== "object") return value;
  const { start, end, ...rest } = value as { start?: unknown; end?: unknown };
  const readable = Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [key, toReadable(text, inner)]),
  );
  if (typeof start !== "number" || typeof end !== "number") return readable;
  const at = `${start}..${end} “${toShort(text.slice(start, end))}”`;
  return Object.keys(readable).length === 0 ? at : { at, ...readable };
}

function toShort(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 40)} … ${words.slice(-30)}`;
}
