import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";
import { putBack, type SetAside, settingAside } from "../components/rendered/set-aside.ts";
import { findEditor } from "../edit/session.ts";
import { versionHeader } from "../gate/address-header.ts";
import { type Answer, sendAnswer } from "./answer.ts";
import { holdAnswer } from "./hold-answer.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { isBlank, preparePage } from "./prepare-page.ts";
import { isOfAnyReader, toBareHeaders } from "./reader-request.ts";

/** What makes pages. */
export interface PageMaker {
  /** The request handler of Next.js. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The page that says that there is none, for an address whose page could not be made. */
  findStandIn(address: string): Promise<string>;
}

const compress = compression();

/** Makes what sends the page of a request: the one that is kept of an address, or what Next.js makes. */
export function createPageSender({ handle, findStandIn }: PageMaker, answers: KeptAnswers) {
  /** @param status takes the place of the 200 of a page */
  return async (request: IncomingMessage, response: ServerResponse, status = 200): Promise<void> => {
    const { url: address = "/", headers } = request;
    delete headers[versionHeader];
    const isShared = status === 200 && isOfAnyReader(request);
    if (isShared) {
      const found = answers.find(address);
      const answer = found instanceof Promise ? await found : found;
      // RFC 9211.
      if (answer) response.setHeader("cache-status", "annals; hit");
      if (answer) return sendAnswer(request.method, headers, response, answer);
    }
    if (response.destroyed) return;
    const streamTag = isShared ? toStreamTag(answers.version, address) : null;
    if (streamTag !== null && isKnown(headers["if-none-match"], streamTag)) {
      response
        .writeHead(304, { etag: streamTag, "cache-control": "no-cache", vary: "accept-encoding" })
        .end();
      return;
    }
    const settle = isShared && request.method === "GET" ? answers.begin(address) : () => undefined;
    response.once("close", () => settle(null));
    if (isShared) request.headers = toBareHeaders(headers, answers.version);
    else if (answers.version !== null) headers[versionHeader] = answers.version;
    const pieces: SetAside = [];
    const finish = async (body: Buffer) => {
      const whole = isPage(response) ? await finishPage(request, response, body, pieces, status) : body;
      const answer = isShared && isWhole(response) ? takeAnswer(response, whole) : null;
      settle(answer);
      if (answer === null) response.end(whole);
      else await sendAnswer(request.method, headers, response, answer);
    };
    const isHeld = () => {
      if (isPage(response) || (isShared && isWhole(response) && response.hasHeader("etag"))) return true;
      if (streamTag !== null && isWhole(response)) response.setHeader("etag", streamTag);
      return false;
    };
    // The types of the package know Express alone; what it needs is what every server of Node.js gives.
    compress(request as never, response as never, () => {
      if (request.method !== "GET") return void handle(request, response);
      holdAnswer(response, isHeld, finish);
      settingAside(pieces, () => void handle(request, response));
    });
  };

  async function finishPage(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    pieces: SetAside,
    status: number,
  ) {
    const { url: address = "/" } = request;
    const html = body.toString("utf8");
    const made = isBlank(html) ? await findStandIn(address) : putBack(html, pieces);
    const page = preparePage(address, response, made);
    if (response.statusCode === 200) response.statusCode = status;
    if (findEditor(request.headers.cookie) !== null) response.setHeader("cache-control", "private, no-store");
    return Buffer.from(page);
  }
}

const isPageType = (type: unknown) => String(type).startsWith("text/html");

const isPage = (response: ServerResponse) => isPageType(response.getHeader("content-type"));

const isWhole = (response: ServerResponse) =>
  response.statusCode === 200 && !response.hasHeader("set-cookie");

/** Takes an answer out of the response that it was written to. What has no tag yet gets one by its content. */
function takeAnswer(response: ServerResponse, body: Buffer): Answer {
  const { etag, "content-length": _, ...headers } = response.getHeaders();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const tag = typeof etag === "string" ? etag : toTag(body);
  const vary = isPageType(headers["content-type"]) ? headers.vary : "accept-encoding";
  return {
    headers: { ...headers, vary, etag: tag, "cache-control": "no-cache" },
    tag,
    body,
    compressed: new Map(),
  };
}

/**
 * The tag of an answer that is too long to be known before it is sent: an archive that did not change gives the same. Good for an
 * hour, since a replica of the database may have been behind when it was made. Null while nobody tells of changes.
 */
function toStreamTag(version: string | null, address: string): string | null {
  const hour = Math.floor(Date.now() / 3_600_000);
  return version === null ? null : toTag(Buffer.from(JSON.stringify([version, hour, address])));
}

const isKnown = (tags: string | undefined, tag: string) =>
  tags?.split(",").some((known) => known.trim() === tag) ?? false;

const toTag = (body: Buffer) => `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
