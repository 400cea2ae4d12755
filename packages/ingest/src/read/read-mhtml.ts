/// <reference path="./mailsplit.d.ts" />
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type MimeBody, type MimeNode, Splitter } from "mailsplit";
import { toStatedDate } from "../markup/stated-date.ts";
import { withBoundedLines } from "./bounded-heads.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";
import { findPartDamage } from "./find-part-damage.ts";
import { toCapture } from "./sidecar.ts";
import { type ReadInput, type Source, toFailed } from "./source.ts";

/** A line of a message has 998 letters at most (RFC 5322); some that save pages do not wrap them. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** More parts than this are no saved page. */
const MOST_PARTS = 10_000;

/**
 * Reads a page saved as MHTML: its first part of HTML is the document, the address and the time of saving are in the headers.
 * Pictures, styles and the pages of frames are passed over. What is not what was saved is damage, and not kept as a page.
 */
export async function* readMhtml(source: Source): AsyncGenerator<ReadInput> {
  const splitter = new Splitter({ maxHeadSize: 1_048_576, maxChildNodes: MOST_PARTS });
  const packed = Readable.from(withBoundedLines(source.input, LONGEST_LINE), { objectMode: false });
  packed.on("error", (error) => splitter.destroy(error));
  packed.pipe(splitter);
  let root: MimeNode | null = null;
  let page: MimeNode | null = null;
  let nodes = 0;
  let isEnded = false;
  const body: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of splitter as AsyncIterable<MimeNode | MimeBody>) {
      if (part.type === "node") {
        root ??= part;
        nodes += 1;
        if (!page && isPage(part)) page = part;
      } else if (part.type === "body" && part.node === page && length <= MAX_ENCODED_BYTES) {
        body.push(part.value);
        length += part.value.length;
      } else if (part.type === "data" && page) isEnded = true;
    }
  } finally {
    packed.destroy();
    splitter.destroy();
  }
  if (!root || !page) {
    yield toFailed(source.path, "archive.damaged", toWhyNoPage(root, nodes));
    return;
  }
  yield await toInput(source, root, page, length > MAX_ENCODED_BYTES ? null : Buffer.concat(body), isEnded);
}

function toWhyNoPage(root: MimeNode | null, nodes: number): string {
  if (root && nodes === 1)
    return /\bboundary\s*=/i.test(root.headers.getFirst("Content-Type"))
      ? "The boundary between its parts that its head names stands nowhere in it."
      : "Its head names no boundary between its parts.";
  return "It is a message of parts, but none of them is a page.";
}

/** Base64 and quoted-printable make bytes longer: at most three times. */
const MAX_ENCODED_BYTES = 3 * MAX_BYTES;

function isPage({ contentType, multipart }: MimeNode): boolean {
  return !multipart && (contentType === "text/html" || contentType === "application/xhtml+xml");
}

async function toInput(
  source: Source,
  root: MimeNode,
  page: MimeNode,
  body: Buffer | null,
  isEnded: boolean,
): Promise<ReadInput> {
  const { path, warnings } = source;
  const value = body && (await buffer(Readable.from([body]).pipe(page.getDecoder())));
  if (!value || value.length > MAX_BYTES) {
    return { path, bytes: { ok: false, error: toTooLarge(MAX_BYTES) }, capture: null, warnings };
  }
  const encoding = page.encoding || "";
  const damage = findPartDamage({ encoding, encoded: body, decoded: value, isEnded });
  if (damage) return { ...toFailed(path, "archive.damaged", damage), warnings };
  const mediaType = `text/html${page.charset === false ? "" : `; charset=${page.charset}`}`;
  const said = toCapture({
    url:
      root.headers.getFirst("Snapshot-Content-Location") || page.headers.getFirst("Content-Location") || null,
    retrievedAt: toStatedDate(root.headers.getFirst("Date")),
    mediaType,
  });
  const { url, retrievedAt } = source.capture ?? {};
  const capture = { ...said, url: url ?? said.url, retrievedAt: retrievedAt ?? said.retrievedAt };
  return { path, bytes: { ok: true, value }, capture, warnings };
}
