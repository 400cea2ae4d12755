import { writeCsv } from "./csv/write-csv.ts";
import type { Ending } from "./endings.ts";
import { writeAtom, writeJsonFeed, writeRss } from "./feed/write-feed.ts";
import { writeFollowTheMoney } from "./follow-the-money/write-follow-the-money.ts";
import { writeGexf } from "./gexf/write-gexf.ts";
import { writeIcalendar } from "./icalendar/write-icalendar.ts";
import { writeJson } from "./json/write-json.ts";
import { writeJsonLd } from "./linked-data/write-json-ld.ts";
import { writeTurtle } from "./linked-data/write-turtle.ts";
import { writeMarkdown } from "./markdown/write-markdown.ts";
import type { Writer } from "./model.ts";
import { writeTimelineJs } from "./timelinejs/write-timelinejs.ts";
import { writeXml } from "./xml/write-xml.ts";

/** What writes each format. Apart from `endings.ts`, so that a page can name its formats without loading them all. */
export const writers: Record<Ending, Writer> = {
  ".md": writeMarkdown,
  ".json": writeJson,
  ".xml": writeXml,
  ".atom": writeAtom,
  ".rss": writeRss,
  ".feed.json": writeJsonFeed,
  ".ics": writeIcalendar,
  ".csv": writeCsv,
  ".timelinejs.json": writeTimelineJs,
  ".gexf": writeGexf,
  ".ftm.json": writeFollowTheMoney,
  ".jsonld": writeJsonLd,
  ".ttl": writeTurtle,
};
