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

  it("links a name with another given name in the middle, where nobody else bears the surname", () => {
    expect(link("Olu Bode Adeyemi", "Olu Adeyemi")).toEqual({ "olu bode adeyemi": "olu adeyemi" });
    expect(link("Olu Bode Adeyemi", "Olu Adeyemi", "Ken Adeyemi")).toEqual({});
    expect(link("Kim Jong Un", "Kim Un")).toEqual({});
  });

  it("links a name with one surname more to the shorter form, unless another name opens so", () => {
    expect(link("Odo Ilunga", "Odo Ilunga Kalenga")).toEqual({ "odo ilunga kalenga": "odo ilunga" });
    expect(link("Odo Ilunga", "Odo Ilunga Kalenga", "Odo Ilunga Mwamba")).toEqual({});
    expect(link("Juan Carlos", "Juan Carlos Varela")).toEqual({});
    expect(link("Nguyen Xuan", "Nguyen Xuan Phuc")).toEqual({});
  });

  it("links the short form of a given name, where nobody else bears the surname", () => {
    expect(link("Steve Norberg", "Steven Norberg", "Steven Norberg")).toEqual({
      "steve norberg": "steven norberg",
    });
    expect(link("Steve Norberg", "Steven Norberg", "Ann Norberg")).toEqual({});
  });

  it("keeps persons of one surname and other given names apart", () => {
    expect(link("Ken Mori", "Keiko Mori", "Shin Mori")).toEqual({});
  });
});
