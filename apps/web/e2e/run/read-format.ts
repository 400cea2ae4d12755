import { Model } from "@alephdata/followthemoney";
import ftmModel from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Parser as TurtleParser } from "n3";
import type { Ending } from "../../src/formats/endings.ts";

const model = new Model(ftmModel as unknown as ConstructorParameters<typeof Model>[0]);

/** How many things other people's software finds in a text of each format. Throws where it cannot read the text. */
export const readers: Record<Ending, (text: string) => number | Promise<number>> = {
  ".md": (text) => fromMarkdown(text).children.length,
  ".json": (text) => Object.keys(JSON.parse(text)).length,
  ".xml": (text) => Object.keys(new XMLParser().parse(toWellFormed(text)).page).length,
  // The reader takes a feed without entries, which is one all the same, for none.
  ".atom": (text) =>
    text.includes("<entry>") ? (extractFromXml(toWellFormed(text)).entries?.length ?? 0) : 0,
  ".rss": (text) => extractFromXml(toWellFormed(text)).entries?.length ?? 0,
  ".feed.json": (text) => extractFromJson(JSON.parse(text)).entries?.length ?? 0,
  ".ics": (text) => readCalendar(text).length,
  ".csv": (text) => parseCsv(text, { columns: true }).length,
  ".timelinejs.json": (text) => JSON.parse(text).events.length,
  ".gexf": (text) => parseGexf(Graph, text).order,
  ".ftm.json": (text) => toLines(text).map((line) => model.getEntity(JSON.parse(line))).length,
  ".jsonld": async (text) => ((await jsonld.toRDF(JSON.parse(text))) as object[]).length,
  ".ttl": (text) => new TurtleParser().parse(text).length,
};

/** Returns the events of a calendar. */
export function readCalendar(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

function toLines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function toWellFormed(text: string): string {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(fault.err.msg);
  return text;
}
