import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface TalksEvent {
  title: string;
  kind: string;
  status: string;
  date: {
    edtf: string;
    precision: string;
    display: string;
    claims: { value: string | null; status: string; because: string; evidence: { quote: string }[] }[];
  };
  place: { name: string } | null;
  entities: { edges: { role: string; node: { name: string; kind: string } }[] };
  sources: { name: string }[];
  explain: string[];
  claims: { because: string; evidence: { quote: string; document: { id: string } }[] }[];
}

const TALKS = `{ events(first: 50, filter: { text: "hold talks on security" }) { nodes {
  title kind status place { name } sources { name } explain
  date { edtf precision display claims { value status because evidence { quote } } }
  entities(first: 50) { edges { role node { name kind } } }
  claims(property: "merge") { because evidence { quote document { id } } } } } }`;

async function findTalks(archive: SeedArchive): Promise<TalksEvent> {
  const { events } = await archive.ask<{ events: { nodes: TalksEvent[] } }>(TALKS);
  const [event] = events.nodes;
  if (!event || events.nodes.length !== 1) throw new Error(`found ${events.nodes.length} such events`);
  return event;
}

describe("the talks in Tokyo, told by seeds 003 and 004", () => {
  let archive: SeedArchive;
  let talks: TalksEvent;
  beforeAll(async () => {
    archive = await openSeedArchive();
    talks = await findTalks(archive);
  });
  afterAll(() => archive.close());

  it("are one event of 20 March 2017 in Tokyo", () => {
    expect(talks).toMatchObject({
      kind: "MEETING",
      status: "OCCURRED",
      place: { name: "Tokyo" },
      date: { edtf: "2017-03-20", precision: "DAY", display: "20 March 2017" },
    });
    expect(talks.sources.map(({ name }) => name).toSorted()).toEqual([
      "Associated Press",
      "Japan Today",
      "TASS",
    ]);
  });

  it("have the four ministers as participants, and the absent prime minister not", () => {
    const participants = talks.entities.edges
      .filter(({ role, node }) => role === "PARTICIPANT" && node.kind === "PERSON")
      .map(({ node }) => node.name);
    expect(participants.toSorted()).toEqual([
      "Fumio Kishida",
      "Sergei Lavrov",
      "Sergei Shoigu",
      "Tomomi Inada",
    ]);
  });

  it("say in words, with the spans, how the day is known", () => {
    const shown = talks.date.claims.filter(({ status }) => status === "SHOWN");
    expect(shown.map(({ value }) => value)).toEqual(shown.map(() => "2017-03-20"));
    const quotes = shown.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes).toContain("Monday");
    expect(quotes.some((quote) => quote.startsWith("March 20, 2017, 11:44 UTC+3"))).toBe(true);
    const rivals = talks.date.claims.filter(({ status }) => status === "RIVAL");
    expect(rivals.map(({ value }) => value).toSorted()).toEqual(["2017", null].toSorted());
    for (const { because } of talks.date.claims) expect(because).toMatch(/\.$/);
  });

  it("say in words, with the spans, why two reports are one event", () => {
    expect(talks.claims).toHaveLength(1);
    const [merge] = talks.claims;
    expect(merge?.because).toMatch(/2\+2.*Tokyo.*Fumio Kishida.*Monday/);
    expect(new Set(merge?.evidence.map(({ document }) => document.id)).size).toBe(2);
    expect(talks.explain.join(" ")).toContain("2+2");
  });

  it("leave the last talks of that kind an event of November 2013", async () => {
    const { events } = await archive.ask<{
      events: { nodes: { title: string; date: { edtf: string; precision: string; display: string } }[] };
    }>(
      '{ events(filter: { from: "2013-11-01", to: "2013-11-30" }) { nodes { title date { edtf precision display } } } }',
    );
    expect(events.nodes).toMatchObject([
      { date: { edtf: "2013-11", precision: "MONTH", display: "November 2013" } },
    ]);
  });

  it("leave the declaration of 1956 and the visits planned for 2017 events of their own", async () => {
    const { events } = await archive.ask<{
      events: { nodes: { title: string; status: string; date: { edtf: string } }[] };
    }>("{ events(first: 100) { nodes { title status date { edtf } } } }");
    expect(events.nodes).toContainEqual({
      title: "Russia and Japan inked a declaration",
      status: "OCCURRED",
      date: { edtf: "1956" },
    });
    expect(
      events.nodes.filter(({ status, date }) => status === "PLANNED" && date.edtf === "2017"),
    ).toHaveLength(2);
  });
});

describe("seed 004 by itself", () => {
  it("dates the talks by its notice alone: 2017, with the weekday left open", async () => {
    const archive = await openSeedArchive(["004"]);
    const talks = await findTalks(archive);
    expect(talks.date).toMatchObject({ edtf: "2017", precision: "YEAR", display: "2017" });
    expect(talks.date.claims.map(({ value, status }) => [value, status])).toContainEqual([null, "RIVAL"]);
    await archive.close();
  });
});
