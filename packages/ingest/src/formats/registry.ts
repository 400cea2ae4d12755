import { detect as detectClippedArticle } from "./clipped-article/detect.ts";
import { parse as parseClippedArticle } from "./clipped-article/parse.ts";
import { detect as detectContextDay } from "./context-day/detect.ts";
import { parse as parseContextDay } from "./context-day/parse.ts";
import { detect as detectContextEvent } from "./context-event/detect.ts";
import { parse as parseContextEvent } from "./context-event/parse.ts";
import type { Format } from "./format.ts";
import { detect as detectGeneralArticle } from "./general-article/detect.ts";
import { parse as parseGeneralArticle } from "./general-article/parse.ts";
import { detect as detectHtmlArticle } from "./html-article/detect.ts";
import { parse as parseHtmlArticle } from "./html-article/parse.ts";
import { detect as detectNewspaperArticle } from "./newspaper-article/detect.ts";
import { parse as parseNewspaperArticle } from "./newspaper-article/parse.ts";
import { detect as detectTagListing } from "./tag-listing/detect.ts";
import { parse as parseTagListing } from "./tag-listing/parse.ts";
import { detect as detectWireArticle } from "./wire-article/detect.ts";
import { parse as parseWireArticle } from "./wire-article/parse.ts";

/** Every format, one line each. The order has no meaning: `detectFormat` goes by score, then by name. */
export const FORMATS: readonly Format[] = [
  { name: "clipped-article", detect: detectClippedArticle, parse: parseClippedArticle },
  { name: "context-day", detect: detectContextDay, parse: parseContextDay },
  { name: "context-event", detect: detectContextEvent, parse: parseContextEvent },
  { name: "general-article", detect: detectGeneralArticle, parse: parseGeneralArticle },
  { name: "html-article", detect: detectHtmlArticle, parse: parseHtmlArticle },
  { name: "newspaper-article", detect: detectNewspaperArticle, parse: parseNewspaperArticle },
  { name: "tag-listing", detect: detectTagListing, parse: parseTagListing },
  { name: "wire-article", detect: detectWireArticle, parse: parseWireArticle },
];
