import { expect, it } from "vitest";
import { toByteInput } from "./byte-input.ts";
import { createBudget } from "./limits.ts";
import { readSource } from "./read-source.ts";
import { toTar } from "./testing/archives.ts";

/** An endless file's beginning and what it goes on with; reading it must stop early. */
async function readEndless(
  path: string,
  beginning: string | Uint8Array,
  more: string,
): Promise<[string, number]> {
  let taken = 0;
  const piece = Buffer.from(more.repeat(Math.ceil(65_536 / more.length)));
  function* makePieces() {
    yield Buffer.from(beginning as string);
    for (; taken < 300_000_000; taken += piece.length) yield piece;
  }
  const input = toByteInput(makePieces());
  const codes: string[] = [];
  const source = { path, input, file: null, capture: null, warnings: [], depth: 0, budget: createBudget() };
  for await (const { bytes } of readSource(source)) codes.push(bytes.ok ? "ok" : bytes.error.code);
  return [codes.join(" "), taken];
}

it.each([
  ["a record's head in a WARC", "a.warc", "WARC/1.0\r\nWARC-Type: ", "response"],
  ["headers without end in a WARC", "a.warc", "WARC/1.0\r\n", "X-More: x\r\n"],
  [
    "a line in an MHTML file",
    "a.mhtml",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n",
    "<p>",
  ],
])("stops at %s that does not end", async (_, path, beginning, more) => {
  const [codes, taken] = await readEndless(path, beginning, more);
  expect(codes).toBe("archive.damaged");
  expect(taken).toBeLessThan(20_000_000);
});

it("stops at a header of a tar that says that it is as long as a disk", async () => {
  const tar = await toTar([["a.txt", ""]]);
  const header = Buffer.from(tar.subarray(0, 512));
  header.write("77777777777\0", 124, "latin1");
  header.write("x", 156, "latin1");
  header.write("        ", 148, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  const [codes, taken] = await readEndless("a.tar", header, "9 a=b\n");
  expect(codes).toBe("archive.damaged");
  expect(taken).toBeLessThan(20_000_000);
});
