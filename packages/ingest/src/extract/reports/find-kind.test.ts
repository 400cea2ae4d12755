import { describe, expect, it } from "vitest";
import { findKind } from "./find-kind.ts";

function kindOf(headline: string) {
  return findKind(headline, [{ start: 0, end: headline.length }]).value;
}

describe("findKind", () => {
  it("takes the kind whose word stands first", () => {
    expect(kindOf("Unions protest against the treaty")).toBe("PROTEST");
    expect(kindOf("Treaty signed amid protests")).toBe("AGREEMENT");
    expect(kindOf("Nothing to see here")).toBe("OTHER");
  });

  it.each([
    ["Latvia to strike new gas deal with Norway", "AGREEMENT"],
    ["Dockers strike for the second day", "PROTEST"],
    ["Envoys strike a last-minute compromise", "AGREEMENT"],
    ["Ministry has to deal with rising unemployment", "ECONOMY"],
    ["Two sides agree cease fire", "AGREEMENT"],
    ["Guards open fire at crowd", "CONFLICT"],
    ["A Norland-led coalition airstrike hits a market", "MILITARY"],
    ["Coalition of three parties to govern Norland", "POLITICS"],
  ])("tells words apart by what follows: %s", (headline, kind) => {
    expect(kindOf(headline)).toBe(kind);
  });

  it.each([
    ["According to residents, the roof was old", "OTHER"],
    ["Electricity is back in Riga", "OTHER"],
    ["Stability is what the region needs", "OTHER"],
    ["Courtesy of a neighbour", "OTHER"],
    ["Taxi drivers wanted", "OTHER"],
    ["Shell sells its stake in the pipeline", "ECONOMY"],
    ["Letters from World War II found in an attic", "OTHER"],
    ["Minister tells news conference the bridge is safe", "STATEMENT"],
  ])("takes no word for another that begins like it: %s", (headline, kind) => {
    expect(kindOf(headline)).toBe(kind);
  });
});
