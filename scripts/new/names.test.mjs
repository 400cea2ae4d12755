import { expect, it } from "vitest";
import { fill, findNames } from "./names.mjs";

it("knows every form of a name, however it was given", () => {
  const names = {
    ...{ kebab: "image-credit", camel: "imageCredit", Pascal: "ImageCredit" },
    ...{ words: "image credit", Words: "Image credit", plural: "imageCredits", pluralWords: "image credits" },
  };
  expect(findNames("image-credit")).toEqual(names);
  expect(findNames("ImageCredit")).toEqual(names);
});

it.each([
  ["press-agency", "pressAgencies"],
  ["day", "days"],
  ["index-box", "indexBoxes"],
])("calls several of %s %s", (name, plural) => {
  expect(findNames(name)?.plural).toBe(plural);
});

it.each(["", "-", "a--b", "../x", "Über", "two words", "9lives", "a-"])("takes %j for no name", (given) => {
  expect(findNames(given)).toBeNull();
});

it("refuses a template that wants a form that no name has", () => {
  const names = findNames("day");
  if (names === null) throw new Error("day is a name");
  expect(fill("a {{Words}} of {{plural}}", names)).toBe("a Day of days");
  expect(() => fill("{{Plural}}", names)).toThrow("Plural");
});
