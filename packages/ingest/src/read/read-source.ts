import { toByteInput } from "./byte-input.ts";
import { type ContainerKind, findContainer, LOOKED_AT } from "./container-kind.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";
import { decompress } from "./decompress.ts";
import { ExpansionError, LimitError } from "./limits.ts";
import { readFeed, readJsonFeed } from "./read-feed.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readMhtml } from "./read-mhtml.ts";
import { readTar } from "./read-tar.ts";
import { readWarc } from "./read-warc.ts";
import { readZip } from "./read-zip.ts";
import { FOLLOWED, type ReadInput, type Source, toFailed, toReason } from "./source.ts";

/**
 * Reads what a source is: one document, or the documents in an archive, however nested. Nothing that it holds throws: damage is
 * a failure that names the member, and what stands before it was read. Only a `LimitError` goes on to who gave the budget.
 */
export async function* readSource(source: Source): AsyncGenerator<ReadInput> {
  let kind: ContainerKind | null = null;
  try {
    kind = findContainer(await source.input.peek(LOOKED_AT), source.path);
    if (kind === null) yield await readDocument(source);
    else if (source.depth >= source.budget.limits.depth) {
      yield toFailed(
        source.path,
        "archive.too-deep",
        `Archives in it are read ${source.budget.limits.depth} deep, and no deeper.`,
      );
    } else yield* READERS[kind](source);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    const code = error instanceof ExpansionError ? "archive.too-large" : "archive.damaged";
    const end = kind === null ? "" : " What stands before was read, what would come behind was not.";
    yield toFailed(source.path, code, `${toReason(error)}${end}`);
  }
}

const READERS: Record<ContainerKind, (source: Source) => AsyncGenerator<ReadInput>> = {
  gzip: (source) => readCompressed(source, "gzip"),
  zstd: (source) => readCompressed(source, "zstd"),
  zip: (source) => readZip(source, readSource),
  tar: (source) => readTar(source, readSource),
  warc: readWarc,
  mhtml: readMhtml,
  feed: readFeed,
  "json-feed": readJsonFeed,
  "json-lines": readJsonLines,
};

async function* readCompressed(source: Source, kind: "gzip" | "zstd"): AsyncGenerator<ReadInput> {
  const { pieces, isFollowed } = decompress(kind, source.input, source.budget);
  try {
    yield* readSource({ ...source, input: toByteInput(pieces), file: null, depth: source.depth + 1 });
  } finally {
    await pieces.return(undefined);
  }
  if (isFollowed()) {
    yield toFailed(source.path, "archive.damaged", FOLLOWED);
  }
}

async function readDocument({ path, input, capture, warnings }: Source): Promise<ReadInput> {
  const value = await input.readAll(MAX_BYTES);
  if (!value)
    return { path, bytes: { ok: false, error: toTooLarge(MAX_BYTES + 1) }, capture: null, warnings };
  return { path, bytes: { ok: true, value }, capture: withNamedType(capture, path), warnings };
}

/** A file is called a page by its name, where nothing else tells. */
function withNamedType(capture: Source["capture"], path: string): Source["capture"] {
  if (capture?.mediaType || !/\.x?html?(?:\.gz|\.zst)?$/i.test(path)) return capture;
  return { url: null, retrievedAt: null, ...capture, mediaType: "text/html" };
}
