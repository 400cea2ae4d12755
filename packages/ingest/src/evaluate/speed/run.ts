import { findDocumentDates } from "../../extract/dates/find-document-dates.ts";
import { extractDocument } from "../../extract/extract-document.ts";
import { findNames } from "../../extract/names/find-names.ts";
import { toZones } from "../../extract/zones.ts";
import { parseDocument } from "../../formats/parse-document.ts";
import type { ParsedDocument } from "../../parsed-document.ts";
import { measureRate } from "./rate.ts";
import { readSpeedTexts } from "./texts.ts";

// A process of its own, so that its memory is that of extraction alone. Prints one JSON object.

const texts = readSpeedTexts(process.argv[2] ?? "");
const parse = (text: string): ParsedDocument => {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};
const pageOf = new Map(texts.map((text) => [text, parse(text)]));
const zonesOf = new Map(texts.map((text) => [text, toZones(text, parse(text))]));
const all = measureRate(texts, (text) => extractDocument(text, parse(text)));
const entities = measureRate(texts, (text) => findNames(text, zonesOf.get(text) ?? []));
const dates = measureRate(texts, (text) => findDocumentDates(text, pageOf.get(text) ?? parse(text)));
process.stdout.write(JSON.stringify({ all, entities, dates, memory: process.resourceUsage().maxRSS / 1e3 }));
