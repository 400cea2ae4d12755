import { readFile } from "node:fs/promises";
import { zstdDecompressSync } from "node:zlib";
import { findSharedFolder } from "../../packages/ingest/src/evaluate/shared-folder.ts";
import { readTar, type TarFile } from "../../packages/ingest/src/formats/testing/tar.ts";

/** Real pages of the Context, spread over all that the corpus has; null where there is no corpus. */
export async function readPages(count: number): Promise<TarFile[] | null> {
  const folder = findSharedFolder();
  if (folder === null) return null;
  const archive = zstdDecompressSync(await readFile(`${folder}/corpus/thecontext-zh.tar.zst`));
  const pages = readTar(archive).filter(({ name }) => name.includes("/news/") || name.startsWith("news/"));
  const wanted = Math.min(count, pages.length);
  return Array.from({ length: wanted }, (_, index) =>
    pages.at(Math.floor((index * pages.length) / wanted)),
  ).flatMap((page) => page ?? []);
}
