import { expect, it } from "vitest";
import { findFormatAddress } from "../formats/address.ts";
import { findMember, findMemberHref } from "./member-address.ts";

const toSegments = (href: string) => new URL(href, "http://annals.example").pathname.split("/").slice(2);

it.each(["Daniel Naumoff", "J. R. O'Brien", "a/b?c#d", "100% sure", "山田", "x.json", "-", "..."])(
  "the address of %s leads to that name and asks for no other format",
  (author) => {
    const href = findMemberHref({ source: "japan-today", author }) ?? "";
    expect(findMember(toSegments(href))).toEqual({ source: "japan-today", author });
    expect(findFormatAddress(href)).toBeNull();
    expect(findFormatAddress(`${href}.json`)).toEqual({ path: href, ending: ".json" });
  },
);

it("a page without a source has an address too", () => {
  const href = findMemberHref({ source: null, author: "Kim" }) ?? "";
  expect(href).toBe("/members/-/Kim");
  expect(findMember(toSegments(href))).toEqual({ source: null, author: "Kim" });
});

it("what addresses take for a step within themselves has none, nor has what cannot be read", () => {
  for (const author of ["", ".", ".."]) expect(findMemberHref({ source: "a", author })).toBeNull();
  for (const segments of [[], ["a"], ["a", "b", "c"], ["a", "%E6"]]) expect(findMember(segments)).toBeNull();
});
