import { describe, expect, it } from "vitest";
import { readInput } from "../../read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "../archive.ts";
import { resolveArchive } from "../resolve-archive.ts";

function read(text: string, url: string, published: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput(
    { path: "test", bytes, capture: { url, retrievedAt: null }, warnings: [] },
    published,
  );
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

const toStory = (killed: number, outlet: string) =>
  `ARICA, March 7. /${outlet}/. A squid boat has sunk off the port of Arica in Chile, and ${killed} fishermen were killed, the port captain Juan Soto told reporters on Monday. “The boat was hit by a wave and went down within minutes,” Soto said. The crew of the boat had been at sea for nine days, and a search with two planes goes on along the coast of the north.\n`;

const first = read(toStory(20, "TASS"), "https://tass.com/world/1", "2016-03-07");
const later = read(toStory(23, "AP"), "https://apnews.com/squid", "2016-03-08");

function findClaims(rows: ArchiveRows, property: string) {
  return rows.claim.filter((claim) => claim.property === property);
}

describe("numbers that reports of one event give differently", () => {
  it("stand side by side, the later one shown, each with the words that give it", () => {
    const rows = resolveArchive([first, later]);
    const claims = findClaims(rows, "number").toSorted((a, b) =>
      (a.value ?? "").localeCompare(b.value ?? ""),
    );
    expect(claims.map(({ value, status }) => [value, status])).toEqual([
      ["20 killed", "RIVAL"],
      ["23 killed", "SHOWN"],
    ]);
    const quotes = claims.map(({ id }) => rows.span.find(({ claimId }) => claimId === id)?.quote);
    expect(quotes).toEqual(["20 fishermen were killed", "23 fishermen were killed"]);
    expect(new Set(claims.map(({ eventId }) => eventId)).size).toBe(1);
  });

  it("are no claims where all agree", () => {
    const same = read(toStory(20, "AP"), "https://apnews.com/squid", "2016-03-08");
    expect(findClaims(resolveArchive([first, same]), "number")).toEqual([]);
  });
});

describe("names that reports of one event write differently", () => {
  const toTalks = (island: string, outlet: string) =>
    `TOKYO, March 7. /${outlet}/. The ministers Sergey Lavrov and Fumio Kishida met in Tokyo on Monday and spoke of the island of ${island}, where families are to visit the graves of their dead in summer. The talks on ${island} went on for two hours, and the ministers agreed to meet again in Moscow in autumn.\n`;

  it("stand side by side, each with where it is written", () => {
    const rows = resolveArchive([
      read(toTalks("Kunashir", "TASS"), "https://tass.com/world/2", "2016-03-07"),
      read(toTalks("Kunashiri", "AP"), "https://apnews.com/talks", "2016-03-08"),
    ]);
    const claims = findClaims(rows, "name");
    expect(claims.map(({ value, status }) => `${value} ${status}`).toSorted()).toEqual([
      "Kunashir SHOWN",
      "Kunashiri RIVAL",
    ]);
    for (const { id, value } of claims)
      expect(rows.span.find(({ claimId }) => claimId === id)?.quote).toBe(value);
  });
});

describe("who said what", () => {
  it("is a claim of the report, with the entity that speaks, the words and how they are told", () => {
    const rows = resolveArchive([first]);
    const soto = rows.entity.find(({ name }) => name === "Juan Soto");
    const claims = findClaims(rows, "position");
    const quoted = claims.find(({ rule }) => rule === "position/quoted");
    expect(quoted).toMatchObject({ value: soto?.id, status: "SHOWN" });
    const quotes = rows.span.filter(({ claimId }) => claimId === quoted?.id).map(({ quote }) => quote);
    expect(quotes[0]).toBe("The boat was hit by a wave and went down within minutes");
    for (const { documentId, start, end, quote } of rows.span) {
      if (documentId === first.id) expect(first.text.slice(start, end)).toBe(quote);
    }
  });
});
