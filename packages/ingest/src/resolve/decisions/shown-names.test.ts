import { expect, it } from "vitest";
import { toShownNames } from "./shown-names.ts";

const none = { own: [], all: [] };

it("shows what is there by its name, and what is not by its key", () => {
  const entities = [
    { key: "shinzo abe", name: "Shinzō Abe" },
    { key: "abe", name: null },
  ];
  expect(toShownNames(entities, none)).toEqual(["Shinzō Abe", "abe"]);
});

it("shows what was merged away by the name that it had, in whatever order, letters and romanisation", () => {
  const entities = [
    { key: "sergei lavrov (russia)", name: null },
    { key: "abe", name: null },
    { key: "lavrov", name: "Lavrov" },
  ];
  expect(toShownNames(entities, { own: ["Abé"], all: ["Abé", "Sergey Lavrov"] })).toEqual([
    "Sergey Lavrov",
    "Abé",
    "Lavrov",
  ]);
});

it("gives the one name that is left over to the one key that is", () => {
  const entities = [
    { key: "ministry foreign japan", name: null },
    { key: "gaimusho", name: "Gaimusho" },
  ];
  expect(toShownNames(entities, { own: ["Foreign Ministry of Japan"], all: [] })).toEqual([
    "Foreign Ministry of Japan",
    "Gaimusho",
  ]);
  expect(toShownNames(entities, { own: ["One", "Two"], all: [] })[0]).toBe("ministry foreign japan");
});
