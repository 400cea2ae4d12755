import type { PageTree } from "./page-node.ts";
import { toOneLine } from "./page-node.ts";

/** A value of JSON that is an object. */
export type JsonObject = Record<string, unknown>;

/** Types of schema.org that tell a story. */
const STORIES = /(?:Article|BlogPosting|NewsStory|Reportage|LiveBlogPosting)$/;

const MOST_OBJECTS = 10_000;
const DEEPEST = 12;

/** Every object of a page's JSON-LD, outer ones first; nothing of what is no JSON. */
export function readJsonLd(tree: PageTree): JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of tree.querySelectorAll('script[type^="application/ld+json"]')) {
    const data = parseJson(
      (script.textContent ?? "").replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ""),
    );
    addObjects(data, found, 0);
  }
  return found;
}

/** The object that tells of the page's story, if one does. */
export function findStoryObject(objects: JsonObject[]): JsonObject | null {
  return objects.find((object) => toTypes(object).some((type) => STORIES.test(type))) ?? null;
}

/** Words of a property: a string, or the name in an object, or those of a list with commas between. "" if there are none. */
export function toWordsOfValue(value: unknown, depth = 0): string {
  if (typeof value === "string") return toOneLine(value);
  if (typeof value === "number") return String(value);
  if (depth > 3 || value === null || typeof value !== "object") return "";
  if (Array.isArray(value)) {
    const words = value.slice(0, 50).map((one: unknown) => toWordsOfValue(one, depth + 1));
    return [...new Set(words.filter((one) => one !== ""))].join(", ");
  }
  const { name, "@value": text } = value as JsonObject;
  return toWordsOfValue(name ?? text, depth + 1);
}

/** The types of an object, without the vocabulary's address. */
export function toTypes(object: JsonObject): string[] {
  const type = object["@type"];
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === "string").map((one) => one.replace(/^.*[/:]/, ""));
}

/** JSON, or null for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function addObjects(data: unknown, found: JsonObject[], depth: number): void {
  if (data === null || typeof data !== "object" || depth > DEEPEST || found.length >= MOST_OBJECTS) return;
  if (!Array.isArray(data)) found.push(data as JsonObject);
  for (const value of Object.values(data)) addObjects(value, found, depth + 1);
}
