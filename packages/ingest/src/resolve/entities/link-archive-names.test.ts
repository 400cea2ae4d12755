import { describe, expect, it } from "vitest";
import type { FoundName } from "../../extract/extraction.ts";
import { toNameForm } from "../../extract/names/name-forms.ts";
import { linkArchiveNames } from "./link-archive-names.ts";
import { tallyNames } from "./name-tally.ts";

const document = { id: "doc-1", text: "" };

function toName(name: string): FoundName {
  return {
    start: 0,
    end: name.length,
    kind: "PERSON",
    key: toNameForm(name),
    name,
    isAdjective: false,
    rule: "name/role",
    because: "",
    evidence: null,
    confidence: 1,
    zone: "BODY",
  };
}

function link(...names: string[]) {
  return Object.fromEntries(
    [...linkArchiveNames(tallyNames(names.map((name) => ({ document, name: toName(name) }))).values())].map(
      ([key, to]) => [key, to.key],
    ),
  );
}

describe("linkArchiveNames", () => {
  it("links a surname alone to the only person who bears it in the archive", () => {
    expect(link("Tarja Halonen", "Halonen")).toEqual({ halonen: "taria halonen" });
  });

  it("leaves a surname alone that two persons bear", () => {
    expect(link("Sergei Ivanov", "Igor Ivanov", "Ivanov")).toEqual({});
  });

  it("links the two orders of a name", () => {
    expect(link("Keiko Mori", "Keiko Mori", "Mori Keiko")).toEqual({ "mori keiko": "keiko mori" });
  });

  it("links a name with a middle initial or a patronymic, unless two have one", () => {
    expect(link("Olu B. Adeyemi", "Olu Adeyemi")).toEqual({ "olu b adeyemi": "olu adeyemi" });
    expect(link("Pavel Ivanovich Novak", "Pavel Novak")).toEqual({ "pavel ivanovich novak": "pavel novak" });
    expect(link("Olu B. Adeyemi", "Olu C. Adeyemi", "Olu Adeyemi")).toEqual({});
  });

  it("keeps persons of one surname and other given names apart", () => {
    expect(link("Ken Mori", "Keiko Mori", "Shin Mori")).toEqual({});
  });
});
