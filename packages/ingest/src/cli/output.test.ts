import { expect, it } from "vitest";
import { createOutput } from "./output.ts";

it("writes no control of the words that it is given, and JSON as it is", () => {
  const written: string[] = [];
  const stream = {
    isTTY: false,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream;
  const output = createOutput(stream, stream);
  output.note("failed: pile.zip!\u001b]0;title\u0007\u001b[31mred\u009b2J.txt\tis\nlong");
  const value = { name: "\u007f\u009b \u001b" };
  output.line(JSON.stringify(value));
  expect(written[0]).toBe("failed: pile.zip!\\u001b]0;title\\u0007\\u001b[31mred\\u009b2J.txt\tis\nlong\n");
  expect(written[1]).not.toMatch(/[\u007f-\u009f]/);
  expect(JSON.parse(written[1] ?? "")).toEqual(value);
});
