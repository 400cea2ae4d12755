import { createHash } from "node:crypto";
import { config } from "../config.ts";
import { toMovedPath } from "../gate/moved-path.ts";
import {
  ApiSilence,
  ApiTrouble,
  askApi,
  codesOfMistypedAddress,
  createApiClient,
} from "../graphql/ask-api.ts";
import { findMementoHeaders } from "../memento/answer-memento.ts";
import { type Ending, getFormat } from "./endings.ts";
import { findPublication } from "./find-publication.ts";
import { FirstSeen } from "./first-seen.ts";
import { isUnchanged } from "./is-unchanged.ts";
import type { Publication } from "./model.ts";
import { MistypedAddress, MovedAddress } from "./pages/page-request.ts";
import { takeStart, toStream } from "./take-start.ts";
import { toNotice } from "./to-notice.ts";
import { writers } from "./writers.ts";

/** An answer up to this length, in UTF-16 code units, gets a tag; a longer one is sent as it is written. */
const longestTagged = 1_000_000;

const firstSeen = new FirstSeen();

/**
 * Answers a request for a page in another format than HTML. `address` is the path and query as the reader asked, `site`
 * the address of the site. What cannot be answered is told in a line of plain text with the status that is true.
 */
export async function answerInFormat(request: Request, site: string, address: string): Promise<Response> {
  const client = createApiClient();
  try {
    const found = await findPublication(site, address, (query, variables) =>
      askApi(client, query, variables),
    );
    if (found === null) return toNotice(404, "Nothing in this archive has this address.");
    return await answer(request, address, found.ending, found.page, await toMemento(site, address));
  } catch (error) {
    if (error instanceof MovedAddress) return toPresent(site, address, error.slug);
    if (error instanceof MistypedAddress) return toNotice(400, error.message);
    if (error instanceof ApiTrouble && codesOfMistypedAddress.has(error.code))
      return toNotice(400, error.message);
    if (!(error instanceof ApiSilence)) throw error;
    process.stderr.write(`The API gave no usable answer: ${error.message}\n`);
    return toNotice(error.status, "The archive cannot be reached.");
  }
}

async function answer(
  request: Request,
  address: string,
  ending: Ending,
  page: Publication,
  memento: Record<string, string>,
): Promise<Response> {
  const start = await takeStart(writers[ending](page), longestTagged);
  const { link, ...stated } = memento;
  const headers = new Headers({
    ...stated,
    "content-type": `${getFormat(ending).mediaType}; charset=utf-8`,
    "content-disposition": `inline; filename="${toFileName(address)}"`,
    "cache-control": "no-cache",
    link: [`<${page.url}>; rel="canonical"; type="text/html"`, ...(link === undefined ? [] : [link])].join(
      ", ",
    ),
    "x-robots-tag": "noindex",
  });
  if (start.rest !== null) return new Response(toStream(start), { headers });
  const tag = `W/"${createHash("sha256").update(start.text).digest("base64url").slice(0, 27)}"`;
  const modifiedAt = firstSeen.get(address, tag, new Date());
  headers.set("etag", tag);
  headers.set("last-modified", modifiedAt.toUTCString());
  if (isUnchanged(request.headers, tag, modifiedAt)) return new Response(null, { status: 304, headers });
  return new Response(start.text, { headers });
}

const toMemento = (site: string, address: string) =>
  findMementoHeaders({ apiUrl: config.apiUrl, siteUrl: site }, new URL(address, site));

function toPresent(site: string, address: string, slug: string): Response {
  const { pathname, search } = new URL(address, site);
  const location = `${site}${toMovedPath(pathname, slug)}${search}`;
  return new Response(null, { status: 308, headers: { location, "cache-control": "no-cache" } });
}

/** `/events/talks.ics` is saved as `events-talks.ics`. */
function toFileName(address: string): string {
  const [path = ""] = address.split("?");
  return path.slice(1).replaceAll(/[^\w.-]+/g, "-");
}
