import { describe, expect, it } from "vitest";
import { toDecoded, toShown, toWords } from "./words.ts";

describe("toDecoded", () => {
  it("decodes named and numbered references", () => {
    expect(toDecoded("&quot;a&#39;b&#8220;c&ndash;d&#x2019;&nbsp;e&amp;f")).toBe("\"a'b“c–d’\u00A0e&f");
  });

  it("leaves alone what is no reference", () => {
    expect(toDecoded("AT&T; &unknown; &#0; &#xD800; &#1114112;")).toBe(
      "AT&T; &unknown; &#0; &#xD800; &#1114112;",
    );
  });
});

describe("toShown", () => {
  it("drops wiki quotes and takes one variant of Chinese", () => {
    expect(toShown("HMS ''Sabre'' -{zh-hans:开通; zh-hant:開通}- -{朴}-")).toBe("HMS Sabre 开通 朴");
  });
});

describe("toWords", () => {
  it("keeps the place of the words without the white space around them", () => {
    expect(toWords("[ A  title. ]", { start: 1, end: 12 })).toEqual({ text: "A title.", start: 2, end: 11 });
  });
});
