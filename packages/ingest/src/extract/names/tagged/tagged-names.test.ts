import { describe, expect, it } from "vitest";
import { toBlock, toFold } from "../block.ts";
import { toFoldedName } from "../name-forms.ts";
import { findTaggedNames } from "./tagged-names.ts";

function find(text: string): string[] {
  const block = toBlock(text, { start: 0, end: text.length }, toFold(toFoldedName));
  return findTaggedNames(text, [block]).map(({ kind, name }) => `${kind} ${name}`);
}

describe("findTaggedNames", () => {
  it("takes what the head of a body is of for a part of its name", () => {
    const found = find("Ann Berg said on Monday that the Liberal Party of Nova Scotia had elected a leader.");
    expect(found).toEqual(["PERSON Ann Berg", "ORGANIZATION Liberal Party of Nova Scotia"]);
  });

  it("takes neither whose a person is nor what a person holds into the name", () => {
    expect(find("Roscosmos’ Alexei Berg and Minister Ann Lee T.D. met in Oslo on Monday.")).toEqual(
      expect.arrayContaining(["PERSON Alexei Berg", "PERSON Ann Lee"]),
    );
  });

  it("takes the former land that a court is for into its name", () => {
    const found = find(
      "He was tried by the International Criminal Tribunal for the former Yugoslavia in May.",
    );
    expect(found).toContain("ORGANIZATION International Criminal Tribunal for the former Yugoslavia");
  });

  it("knows the words that open places in other languages", () => {
    expect(find("Rebels attacked a village of Cabo Ferrado on Monday, the army said.")).toContain(
      "PLACE Cabo Ferrado",
    );
  });

  it("takes the number of a military unit for a part of its name", () => {
    expect(find("The 65th Air Division directed the construction of the bases.")).toEqual([
      "ORGANIZATION 65th Air Division",
    ]);
  });

  it.each([
    ["Radio Norland added a song to its list on Monday.", "ORGANIZATION Radio Norland"],
    ["It is operated by Ceson Transport of Oslo.", "ORGANIZATION Ceson Transport"],
    ["He met the owners of Berg Shipping in Oslo.", "ORGANIZATION Berg Shipping"],
    [
      "She was flown to Orlando Regional Medical Center where she died.",
      "ORGANIZATION Orlando Regional Medical Center",
    ],
  ])("knows a body by what its last word says that it does: %s", (text, name) => {
    expect(find(text)).toContain(name);
  });

  it("leaves the end of a paragraph alone", () => {
    const text = "He studied at Stanford University";
    expect(find(text)).toEqual(["ORGANIZATION Stanford University"]);
  });
});
