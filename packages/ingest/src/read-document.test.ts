import { describe, expect, it } from "vitest";
import { toSuccess } from "./formats/result.ts";
import { readAnyInput } from "./read-document.ts";

const STORY =
  "Ministers of Peru and Chile met on Tuesday, and they agreed to run the ferry on the lake again.";

function findPublished(text: string, published: string): string | undefined {
  const bytes = toSuccess(new TextEncoder().encode(text));
  const document = readAnyInput({ path: "page.txt", bytes, capture: null, warnings: [] }, published);
  if (!document.ok) throw new Error(document.error.message);
  return document.value.extraction.parsed.published?.value.edtf;
}

describe("a day of publication that is given with a document", () => {
  it.each([
    [
      "wins over the day of a dateline",
      `Ferry to run\n\nLIMA, Jan 10, 2022 (Reuters) - ${STORY}\n`,
      "2022-01-12",
    ],
    ["gives its year to a day without one", `Ferry to run\n\n10 Jan, 14:05\n\n${STORY}\n`, "2022-01-12"],
    ["gives way to the page's own full day", `Ferry to run\nJanuary 10, 2022\n\n${STORY}\n`, "2022-01-10"],
  ])("%s", (_, text, day) => {
    expect(findPublished(text, "2022-01-12")).toBe(day);
  });
});
