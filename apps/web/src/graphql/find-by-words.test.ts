import { expect, it } from "vitest";
import { ApiTrouble } from "./ask-api.ts";
import { findByWords } from "./find-by-words.ts";

const toAsk = (code: string) => async (words: string) => {
  if (words.length > 3) throw new ApiTrouble("Three characters at most.", code);
  return `with “${words}”`;
};

it("asks again without words that are too long, and says why", async () => {
  const ask = toAsk("text.too-long");
  expect(await findByWords("abe", ask)).toEqual({ data: "with “abe”", refusal: null });
  expect(await findByWords("kishida", ask)).toEqual({
    data: "with “”",
    refusal: "Three characters at most.",
  });
});

it("asks once where anything else is refused", async () => {
  await expect(findByWords("kishida", toAsk("cursor.unreadable"))).rejects.toThrow("Three characters");
});
