import { createHash } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { RULES } from "../resolve/working-rows.ts";
import { readArchive } from "../store/read-archive.ts";
import type { StoredDocument } from "../store/read-documents.ts";
import { FORMAT, LAYOUT, type Manifest } from "./manifest.ts";
import type { Sink } from "./sink.ts";
import { toParts } from "./to-parts.ts";

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Writes a whole archive as files: the documents as they were given, what people decided, all that is derived, and a manifest
 * with the hash of each. The same archive is the same bytes. Holds one file of 16 MB in memory.
 * @param onFile told of each file that is there
 */
export async function exportArchive(
  client: PrismaClient,
  sink: Sink,
  onFile: (path: string) => void = () => {},
): Promise<Manifest> {
  return readArchive(client, async (archive) => {
    const files: Manifest["files"] = [];
    const add = async (folder: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
      let [count, number] = [0, 0];
      for await (const { rows, bytes } of toParts(pieces, MOST_BYTES)) {
        number += 1;
        count += rows;
        const path = `${folder}/${String(number).padStart(5, "0")}.jsonl`;
        await sink.add(path, bytes);
        files.push({ path, rows, bytes: bytes.length, sha256: toSha256(bytes) });
        onFile(path);
      }
      return count;
    };
    const decisions = await add("decisions", (await archive.readDecisions()).map(toLine));
    const documents = await add("documents", toLines(archive.readDocuments()));
    for (const { table, readLines } of archive.derived) await add(`derived/${table}`, readLines());
    const made: Manifest = {
      format: FORMAT,
      layout: LAYOUT,
      hash: await archive.hash(),
      rules: RULES,
      documents,
      decisions,
      files,
    };
    await sink.add("manifest.json", Buffer.from(`${JSON.stringify(made, null, 2)}\n`));
    return made;
  });
}

async function* toLines(documents: AsyncIterable<StoredDocument>): AsyncGenerator<Buffer> {
  for await (const { id, sha256, bytes, text, captures } of documents) {
    const given = bytes === null ? { text } : { base64: Buffer.from(bytes).toString("base64") };
    yield toLine({ id, sha256, captures, ...given });
  }
}

function toLine(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function toSha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
