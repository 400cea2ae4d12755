import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import { toByteInput } from "./byte-input.ts";
import { ExpansionError } from "./limits.ts";
import {
  createMemberSidecars,
  isHidden,
  isSidecar,
  MAX_SIDECAR_BYTES,
  type MemberSidecars,
} from "./member-sidecars.ts";
import { type ReadInput, type ReadSource, type Source, toFailed } from "./source.ts";

/** A ZIP is read from its end, so one that does not lie in a file of its own is held in memory: up to 64 MiB. */
const MAX_NESTED_BYTES = 64 * 1024 * 1024;

/** Members by which office documents and books are known, which are no archives of pages. */
const NO_ARCHIVE = new Set(["[Content_Types].xml", "mimetype"]);

/** What the list of a ZIP's members tells before any of them is read. */
interface ZipFacts {
  sidecars: MemberSidecars;
  /** Whether it is a WACZ: of such only the WARC files in `archive/` are read, the rest are indexes of them. */
  isWacz: boolean;
  isOffice: boolean;
}

/** Reads the files in a ZIP, or the WARC files in a WACZ. A damaged member fails alone. */
export async function* readZip(source: Source, read: ReadSource): AsyncGenerator<ReadInput> {
  const open = await toOpener(source);
  const facts = await withZip(open, (zip) => readFacts(zip, source.path));
  if (facts.isOffice) {
    yield toFailed(source.path, "document.binary", "It is an office document or a book, which is not read.");
    return;
  }
  const zip = await open();
  const sums = { taken: 0, given: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      source.budget.countEntry();
      const name = toName(entry);
      if (name.endsWith("/") || isHidden(name) || isSidecar(name)) continue;
      if (facts.isWacz && !/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name)) continue;
      yield* readEntry({ source, zip, entry, name, sums }, facts.sidecars, read);
    }
  } finally {
    zip.close();
  }
}

interface Member {
  source: Source;
  zip: ZipFile;
  entry: Entry;
  name: string;
  /** Bytes taken from the ZIP and given by it so far. */
  sums: { taken: number; given: number };
}

async function* readEntry(
  member: Member,
  sidecars: MemberSidecars,
  read: ReadSource,
): AsyncGenerator<ReadInput> {
  const { source, entry, name } = member;
  const path = `${source.path}!${name}`;
  const { capture, warnings } = sidecars.find(name);
  if (entry.isEncrypted()) {
    yield toFailed(path, "archive.encrypted", "It is encrypted.");
    return;
  }
  const bytes = readBytes(member);
  try {
    const input = toByteInput(bytes);
    yield* read({
      ...source,
      path,
      input,
      file: null,
      capture: capture ?? source.capture,
      warnings,
      depth: source.depth + 1,
    });
  } finally {
    await bytes.return(undefined);
  }
}

/** The bytes of a member, checked against its checksum when its end is reached. */
async function* readBytes({ source, zip, entry, sums }: Member): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  let [sum, given] = [0, 0];
  sums.taken += entry.compressedSize;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      given += piece.length;
      sums.given += piece.length;
      source.budget.countBytes(sums.taken, sums.given, piece.length);
      source.budget.countBytes(entry.compressedSize, given, 0);
      yield piece;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new Error("its bytes do not fit its checksum");
}

/** How to open the ZIP: from its file, or from its bytes where it lies inside of something. */
async function toOpener({ file, input }: Source): Promise<() => Promise<ZipFile>> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  if (file !== null) return () => openPromise(file, options);
  const bytes = await input.readAll(MAX_NESTED_BYTES);
  if (!bytes)
    throw new ExpansionError(
      `A ZIP inside of something, or on standard input, is read up to ${MAX_NESTED_BYTES} bytes.`,
    );
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return () => fromBufferPromise(buffer, options);
}

async function withZip<T>(open: () => Promise<ZipFile>, act: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await open();
  try {
    return await act(zip);
  } finally {
    zip.close();
  }
}

async function readFacts(zip: ZipFile, path: string): Promise<ZipFacts> {
  const sidecars = createMemberSidecars(path);
  let [hasPackage, hasWarc, isOffice] = [false, false, false];
  for await (const entry of zip.eachEntry()) {
    const name = toName(entry);
    hasPackage ||= name === "datapackage.json";
    hasWarc ||= /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);
    isOffice ||= NO_ARCHIVE.has(name);
    if (
      isSidecar(name) &&
      !isHidden(name) &&
      entry.uncompressedSize <= MAX_SIDECAR_BYTES &&
      !entry.isEncrypted()
    ) {
      const text = await readSidecarText(zip, entry);
      if (text !== null) sidecars.add(name, text);
    }
  }
  return { sidecars, isWacz: hasPackage && hasWarc, isOffice };
}

async function readSidecarText(zip: ZipFile, entry: Entry): Promise<string | null> {
  try {
    const bytes = await toByteInput(await zip.openReadStreamPromise(entry)).readAll(MAX_SIDECAR_BYTES);
    return bytes && Buffer.from(bytes).toString("utf8");
  } catch {
    return null;
  }
}

/** A member's name as a label; nothing is ever written under it. */
function toName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}
