import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { outcomeHeader } from "../edit/outcome.ts";
import { findEditor } from "../edit/session.ts";
import { versionHeader } from "../gate/address-header.ts";

/** Files of the build, which Next.js sends as they are. */
const builtFiles = /^\/(?:_next\/|islands\/|icon\.svg)/;

/** Headers that an answer may depend on besides its address: how it is compressed, and what a TimeGate is asked for. */
const kept = ["host", "accept-encoding", "accept-datetime"];

/** Returns whether a request may be answered as that of any other reader: it reads, and no editor sends it. */
export function isOfAnyReader({ method, url = "/", headers }: IncomingMessage): boolean {
  const isReading = method === "GET" || method === "HEAD";
  return (
    isReading &&
    !builtFiles.test(url) &&
    headers[outcomeHeader] === undefined &&
    (headers.cookie === undefined || findEditor(headers.cookie) === null)
  );
}

/**
 * The headers that a reader's page is made by: none that would make it another page than any other reader's, such as those by
 * which Next.js is asked for a part of one. `version` is that of the archive as it is known to be.
 */
export function toBareHeaders(headers: IncomingHttpHeaders, version: string | null): IncomingHttpHeaders {
  const bare = Object.fromEntries(
    kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  return version === null ? bare : { ...bare, [versionHeader]: version };
}
