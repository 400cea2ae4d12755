import { describe, expect, it } from "vitest";
import { readInput } from "../../read-document.ts";
import type { ArchiveRows } from "../archive.ts";
import { resolveArchive } from "../resolve-archive.ts";

/** The archive of some wire stories of one March day. */
function derive(...bodies: string[]): ArchiveRows {
  return resolveArchive(
    bodies.map((body, index) => {
      const text = `Chile and Peru hold talks ${index}\n\nMarch 7, 2016, 10:00 UTC+3 LIMA\n\nLIMA, March 7. /TASS/. ${body}\n\nThe delegations will go on working in the coming weeks, officials of both countries added.\n`;
      const bytes = { ok: true as const, value: Buffer.from(text) };
      const document = readInput({ path: "test", bytes, capture: null, warnings: [] });
      if (!document.ok) throw new Error(document.error.message);
      return document.value;
    }),
  );
}

function findClaims(rows: ArchiveRows, property: string, name: string) {
  const entity = rows.entity.find((one) => one.name === name);
  return rows.claim
    .filter((claim) => claim.property === property && claim.entityId === entity?.id)
    .map(({ id, value, confidence }) => ({
      value,
      confidence,
      quotes: rows.span.filter(({ claimId }) => claimId === id).map(({ quote }) => quote),
    }));
}

const TALKS =
  "Peruvian President Ollanta Humala and Chilean President Michelle Bachelet held talks in Lima on Monday about fishing. Santiago rejected the proposal, said Humala.";

describe("claims of entities", () => {
  it("gives an adjective to its state, less sure than the name", () => {
    expect(findClaims(derive(TALKS), "adjective", "Peru")).toEqual([
      { value: "Peruvian", confidence: 0.9, quotes: ["Peruvian"] },
    ]);
  });

  it("says what documents call a person", () => {
    expect(findClaims(derive(TALKS), "role", "Michelle Bachelet")).toEqual([
      { value: "Chilean President", confidence: 1, quotes: ["Chilean President Michelle Bachelet"] },
    ]);
  });

  it("says where a capital stands for its state, and keeps the mention the city's", () => {
    const rows = derive(TALKS);
    expect(findClaims(rows, "metonym", "Chile")).toEqual([
      { value: "Santiago", confidence: 0.85, quotes: ["Santiago"] },
    ]);
    expect(findClaims(rows, "metonym", "Peru")).toEqual([]);
    expect(rows.entity.map(({ name }) => name)).toContain("Santiago");
  });

  it("gives each who takes part in an event a claim with the mentions it rests on", () => {
    const rows = derive(TALKS);
    const claim = rows.claim.find(
      ({ property, value }) => property === "participant" && value === "Michelle Bachelet",
    );
    expect(claim?.because).toContain("the happening itself");
    expect(rows.span.filter(({ claimId }) => claimId === claim?.id)[0]?.quote).toBe("Michelle Bachelet");
  });
});
