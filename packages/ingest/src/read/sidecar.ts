import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { type Failure, type Result, toFailure, toSuccess } from "../formats/result.ts";
import { sayProblems } from "../say-problems.ts";
import { toSidecarPath } from "./find-files.ts";

/** How a document was saved, as the file beside it tells. */
export interface Capture {
  /** The address it was saved from. */
  url: string | null;
  /** When it was saved: an ISO 8601 instant. */
  retrievedAt: string | null;
  /** What the server, or the container, said that it is: `text/html; charset=euc-jp`. */
  mediaType?: string | null;
}

/** No page that can be opened again has a longer address. */
const LONGEST_ADDRESS = 2_000;

/** Whether an instant, in UTC, is of the years that the archive keeps. */
function isStorable(instant: Date): boolean {
  return instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999;
}

const Address = z
  .url({ protocol: /^https?$/ })
  .max(LONGEST_ADDRESS)
  .refine((url) => url.isWellFormed() && !url.includes("\0"), "An address has no such characters.");

const Instant = z.iso
  .datetime({ offset: true })
  .refine((instant) => isStorable(new Date(instant)), "The year is none of 1 to 9999.");

/** Other fields are allowed: whoever saved the page may keep more. */
const Sidecar = z.object({ url: Address.nullish(), retrievedAt: Instant.nullish() });

/** A sidecar is a few lines. */
const MOST_BYTES = 1_048_576;

/** How a container says that a document was saved; null for an address or an instant that is none. */
export function toCapture({ url, retrievedAt, mediaType = null }: Capture): Capture {
  const [address, instant] = [Address.safeParse(url), Instant.safeParse(retrievedAt)];
  return {
    url: address.success ? address.data : null,
    retrievedAt: instant.success ? instant.data : null,
    mediaType,
  };
}

/**
 * Reads `X.meta.json` beside a document `X.txt` or `X.md`.
 *
 * @returns null if there is none; the error `sidecar.unreadable` if it is no JSON or its fields are wrong, which
 *   is no reason to refuse the document.
 */
export async function readSidecar(path: string): Promise<Result<Capture | null>> {
  const sidecarPath = toSidecarPath(path);
  const text = await readSmall(sidecarPath).catch((error: NodeJS.ErrnoException) => error);
  if (typeof text === "string") return parseSidecar(sidecarPath, text);
  if (text.code === "ENOENT" || text.code === "ENOTDIR") return toSuccess(null);
  return toFailure("sidecar.unreadable", `${sidecarPath}: ${text.code ?? text.message}.`);
}

/** A pipe would keep its reader waiting, and a device never end. */
async function readSmall(path: string): Promise<string> {
  const status = await stat(path);
  if (!status.isFile()) throw new Error("it is no file");
  if (status.size > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`);
  return readFile(path, "utf8");
}

/** Reads the text of a sidecar: null if it tells nothing. Pure. */
export function parseSidecar(path: string, text: string): Result<Capture | null> {
  const failure = (reason: string): { ok: false; error: Failure } => ({
    ok: false,
    error: { code: "sidecar.unreadable", message: `${path}: ${reason}`, at: null },
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failure("it is no JSON.");
  }
  const parsed = Sidecar.safeParse(data);
  if (!parsed.success) return failure(`${sayProblems(parsed.error)}.`);
  const { url = null, retrievedAt = null } = parsed.data;
  return toSuccess(url === null && retrievedAt === null ? null : { url, retrievedAt });
}
