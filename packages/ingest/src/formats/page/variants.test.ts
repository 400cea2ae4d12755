import { describe, expect, it } from "vitest";
import { findShownStretches, toChosenVariants } from "./variants.ts";

describe("language variants of Chinese wikis", () => {
  it.each([
    ["在-{zh-cn:朝鲜; zh-tw:北韓;}-的港口", "在朝鲜的港口"],
    ["在-{zh-tw:北韓; zh-hk:北韓}-", "在北韓"],
    ["-{zh-tw:zh-tw:港口}-開放", "港口開放"],
    ["-{A|zh-hant:臺灣;zh-hans:台湾}--{T|港口}-", "台湾"],
    ["-{渡}-船", "渡船"],
    ["-{zh-cn:渡船 開", "-{zh-cn:渡船 開"],
  ])("reads one of %s", (text, shown) => {
    expect(toChosenVariants(text)).toBe(shown);
  });

  it("stay inside the stretch that is looked at", () => {
    const text = "渡船-{zh-cn:甲;zh-tw:乙}-渡船";
    const slices = findShownStretches(text, { start: 1, end: text.length - 1 }).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(slices).toEqual(["船", "甲", "渡"]);
  });
});
