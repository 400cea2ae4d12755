import { Readable } from "node:stream";
import { extract, type Header } from "tar-stream";
import { toBoundedHeads } from "./bounded-heads.ts";
import { toByteInput } from "./byte-input.ts";
import {
  createMemberSidecars,
  isHidden,
  isSidecar,
  MAX_SIDECAR_BYTES,
  type MemberSidecars,
} from "./member-sidecars.ts";
import { type ReadInput, type ReadSource, type Source, toFailed } from "./source.ts";

/**
 * Reads the files in a tar, in its order, one at a time. Damage ends it by an error: what stands before it was given. A file
 * that tells of its neighbour (`page.meta.json`) must stand before it, or right behind it.
 */
export async function* readTar(source: Source, read: ReadSource): AsyncGenerator<ReadInput> {
  const unpacked = extract();
  const { pieces, beginHead, endHead } = toBoundedHeads(source.input);
  const packed = Readable.from(pieces, { objectMode: false });
  packed.on("error", (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  const sidecars = createMemberSidecars(source.path);
  let held: ReadInput | null = null;
  try {
    for await (const entry of unpacked as AsyncIterable<Entry>) {
      const { name } = entry.header;
      source.budget.countEntry();
      endHead();
      if (isSidecar(name) && isRead(entry)) {
        const failed = await addSidecar(source.path, entry, sidecars);
        if (failed) yield failed;
        held = held && withSidecar(held, source, sidecars);
        beginHead();
        continue;
      }
      if (held) yield held;
      held = null;
      for await (const input of readEntry(source, entry, sidecars, read)) {
        if (held) yield held;
        held = input;
      }
      beginHead();
    }
  } finally {
    if (held) yield held;
    packed.destroy();
    unpacked.destroy();
  }
}

/** A member, as tar-stream gives it. */
interface Entry extends AsyncIterable<Uint8Array> {
  header: Header;
}

/** The file that was just read, if what stands right behind it tells of it. */
function withSidecar(held: ReadInput, source: Source, sidecars: MemberSidecars): ReadInput {
  const { capture, warnings } = sidecars.find(held.path.slice(source.path.length + 1));
  if (!capture && warnings.length === 0) return held;
  const mediaType = held.capture?.mediaType ?? null;
  return {
    ...held,
    capture: capture ? { ...capture, mediaType } : held.capture,
    warnings: [...held.warnings, ...warnings],
  };
}

/** A file, not a link or a folder, and not hidden. */
function isRead({ header: { name, type } }: Entry): boolean {
  return (type === "file" || type === "contiguous-file") && !isHidden(name);
}

/** A file whose bytes are not all of it: one with holes, which GNU's and POSIX's tar tell differently, or a part of one. */
function isPartial(entry: Entry): boolean {
  const { name, type, size } = entry.header;
  if (isHidden(name)) return false;
  if (Object.keys(toPax(entry)).some((key) => key.startsWith("GNU.sparse."))) return true;
  return !type && (size ?? 0) > 0 && !name.endsWith("/");
}

/** What POSIX's tar tells of a member in a head of its own. */
function toPax({ header: { pax } }: Entry): Record<string, string> {
  return pax ? { ...(pax as Record<string, string>) } : {};
}

async function addSidecar(
  archive: string,
  entry: Entry,
  sidecars: MemberSidecars,
): Promise<ReadInput | null> {
  const input = toByteInput(entry);
  const text = await input.readAll(MAX_SIDECAR_BYTES);
  await input.skip();
  if (text) sidecars.add(entry.header.name, Buffer.from(text).toString("utf8"));
  const path = `${archive}!${entry.header.name}`;
  return text ? null : toFailed(path, "sidecar.unreadable", `It is longer than ${MAX_SIDECAR_BYTES} bytes.`);
}

async function* readEntry(
  source: Source,
  entry: Entry,
  sidecars: MemberSidecars,
  read: ReadSource,
): AsyncGenerator<ReadInput> {
  const { name } = entry.header;
  const input = toByteInput(entry);
  if (isPartial(entry)) {
    const words =
      "It is packed with holes, or goes on in another archive. Pack it as it is (tar without --sparse).";
    yield toFailed(`${source.path}!${toPax(entry)["GNU.sparse.name"] ?? name}`, "archive.damaged", words);
  } else if (isRead(entry)) {
    const { capture, warnings } = sidecars.find(name);
    const path = `${source.path}!${name}`;
    yield* read({
      ...source,
      path,
      input,
      file: null,
      capture: capture ?? source.capture,
      warnings,
      depth: source.depth + 1,
    });
  }
  await input.skip();
}
