import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { LIMITS, type Limits } from "../limits.ts";
import { type ReadInput, readInputs } from "../read-inputs.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-inputs-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What is read of one file: each document's path behind the file's name, and its text or the code of its failure. */
export async function read(name: string, content: Uint8Array | string, limits?: Limits) {
  return toLines(await readAll(name, content, limits));
}

export async function readAll(
  name: string,
  content: Uint8Array | string,
  limits: Limits = LIMITS,
): Promise<ReadInput[]> {
  await writeFile(join(folder, name), content);
  const inputs: ReadInput[] = [];
  for await (const input of readInputs([join(folder, name)], limits)) inputs.push(input);
  return inputs;
}

export function toLines(inputs: ReadInput[]): string[] {
  return inputs.map(({ path, bytes }) => {
    const what = bytes.ok ? Buffer.from(bytes.value).toString("utf8") : bytes.error.code;
    return `${path.slice(folder.length + 1)}: ${what}`;
  });
}
