import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNoun, nounByPrefix, toDocumentId, toId, toSlug } from "./ids.ts";

describe("toId", () => {
  it("is the prefix and 20 hex digits of the SHA-256 of the parts joined with U+0000", () => {
    const digest = createHash("sha256").update("doc-1\u00005\u000017").digest("hex");
    expect(toId("men", "doc-1", 5, 17)).toBe(`men-${digest.slice(0, 20)}`);
  });

  it("tells parts apart that are the same text when joined without a mark", () => {
    expect(toId("evt", "ab", "c")).not.toBe(toId("evt", "a", "bc"));
  });
});

describe("toDocumentId", () => {
  it("is made from the hash of the bytes", () => {
    expect(toDocumentId("0b5a7823dc639419aa55".padEnd(64, "0"))).toBe("doc-0b5a7823dc639419aa55");
  });
});

describe("findNoun", () => {
  it("knows the noun of every prefix", () => {
    for (const [prefix, noun] of Object.entries(nounByPrefix)) {
      expect(findNoun(`${prefix}-0123456789abcdef0123`)).toBe(noun);
    }
  });

  it.each([
    "",
    "evt",
    "xyz-0123456789abcdef0123",
    "evt-0123",
    "evt-0123456789ABCDEF0123",
    "toString-0123456789abcdef0123",
  ])("is null for %j", (text) => {
    expect(findNoun(text)).toBeNull();
  });
});

describe("toSlug", () => {
  it.each([
    ["Shinzō Abe", "shinzo-abe"],
    ["Japan–Russia: hold talks!", "japan-russia-hold-talks"],
    ["Japan's Abe", "japans-abe"],
    ["Лавров", "lavrov"],
    ["  ITAR-TASS  ", "itar-tass"],
    ["北方领土", "beifanglingtu"],
    ["…", ""],
  ])("folds %j to %j", (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it("is cut at the end of a word", () => {
    expect(toSlug("Lavrov meets Kishida in Tokyo", 20)).toBe("lavrov-meets-kishida");
    expect(toSlug("Lavrov meets Kishida in Tokyo", 19)).toBe("lavrov-meets");
  });

  it("cuts inside a first word that is too long by itself", () => {
    expect(toSlug("Donaudampfschifffahrt", 5)).toBe("donau");
  });

  it("is a path segment no longer than asked, and its own slug, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 60 }), (text, maxLength) => {
        const slug = toSlug(text, maxLength);
        expect(slug.length).toBeLessThanOrEqual(maxLength);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(toSlug(slug, maxLength)).toBe(slug);
      }),
    );
  });
});
