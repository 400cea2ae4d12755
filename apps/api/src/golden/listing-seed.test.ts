import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface ReportNode {
  title: string;
  role: string;
  status: string;
  isPartial: boolean;
  date: {
    edtf: string | null;
    display: string;
    claims: { value: string | null; because: string; evidence: { quote: string }[] }[];
  };
  attribution: { name: string }[];
  event: { id: string; slug: string };
}

let archive: SeedArchive;
let reports: ReportNode[];
let document: { publishedAt: string | null; retrievedAt: string | null; source: { name: string } };
beforeAll(async () => {
  archive = await openSeedArchive(["002"]);
  const answer = await archive.ask<{
    documents: { nodes: (typeof document & { reports: ReportNode[] })[] };
  }>(`{
    documents { nodes { publishedAt retrievedAt source { name } reports {
      title role status isPartial attribution { name } event { id slug }
      date { edtf display claims { value because evidence { quote } } } } } } }`);
  const [first] = answer.documents.nodes;
  if (!first) throw new Error("the listing is not stored");
  document = first;
  reports = first.reports;
});
afterAll(() => archive.close());

describe("the tag listing of seed 002", () => {
  it("gives ten partial reports in the order of the page", () => {
    expect(reports.map(({ title }) => title.slice(0, 24))).toEqual([
      "Lavrov: Russia has no ar",
      "Japanese fighters escort",
      "Japanese Prime Minister ",
      "Tokyo: establishing US m",
      "Kremlin : Japan's suppor",
      "Kremlin: Russia's main g",
      "Tokyo rejects Putin’s pr",
      "Putin: Russia and Japan ",
      "Putin asks Abe for inves",
      "Media: Japanese Prime Mi",
    ]);
    expect(reports.every(({ isPartial, role }) => isPartial && role === "ITEM")).toBe(true);
  });

  it("leaves all of them undated, and the page itself too", () => {
    expect(reports.map(({ date }) => date.edtf)).toEqual(Array(10).fill(null));
    expect(reports.every(({ date }) => date.display === "undated")).toBe(true);
    expect(document).toMatchObject({ publishedAt: null, retrievedAt: null, source: { name: "UAWire" } });
  });

  it("says why “on Saturday” stays unresolved", () => {
    const [claim] = reports[0]?.date.claims ?? [];
    expect(claim).toMatchObject({ value: null, evidence: [{ quote: "Saturday" }] });
    expect(claim?.because).toContain("day of writing");
  });

  it("lists them under undated events", async () => {
    const { events } = await archive.ask<{ events: { totalCount: number } }>(
      "{ events(filter: { undated: true }) { totalCount } }",
    );
    expect(events.totalCount).toBe(new Set(reports.map(({ event }) => event.id)).size);
  });

  it("follows the chain of sources", () => {
    expect(reports.map(({ attribution }) => attribution.map(({ name }) => name))).toEqual([
      ["UAWire"],
      ["UAWire", "RIA Novosti"],
      ["UAWire"],
      ["UAWire", "RIA Novosti", "Kyodo News"],
      ["UAWire", "Interfax"],
      ["UAWire", "TASS"],
      ["UAWire", "Kyodo News"],
      ["UAWire", "Radio Svoboda"],
      ["UAWire"],
      ["UAWire", "Kyodo News"],
    ]);
  });

  it("takes headlines with a speaker for statements", () => {
    for (const index of [0, 4, 5, 7]) expect(reports[index]?.status).toBe("STATEMENT");
  });

  it("counts items 7, 8 and 9, and no others, under one meeting in Moscow", async () => {
    const groups = Map.groupBy(reports, ({ event }) => event.slug);
    const merged = [...groups.values()].filter((group) => group.length > 1);
    expect(merged.map((group) => group.map((report) => reports.indexOf(report)))).toEqual([[6, 7, 8]]);
    const { event } = await archive.ask<{
      event: { place: { name: string }; claims: { because: string; evidence: { quote: string }[] }[] };
    }>(
      `query ($slug: String!) { event(slug: $slug) { place { name } claims(property: "merge") { because evidence { quote } } } }`,
      {
        slug: reports[6]?.event.slug,
      },
    );
    expect(event.place.name).toBe("Moscow");
    expect(event.claims).toHaveLength(2);
    for (const claim of event.claims) expect(claim.because).toContain("Vladimir Putin");
  });
});
