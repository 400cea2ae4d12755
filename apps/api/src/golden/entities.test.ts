import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface EntityNode {
  slug: string;
  name: string;
  kind: string;
  aliases: { name: string; claims: { because: string; evidence: { quote: string }[] }[] }[];
}

let archive: SeedArchive;
let entities: EntityNode[];
beforeAll(async () => {
  archive = await openSeedArchive();
  const answer = await archive.ask<{ entities: { nodes: EntityNode[] } }>(
    "{ entities(first: 100) { nodes { slug name kind aliases { name claims { because evidence { quote } } } } } }",
  );
  entities = answer.entities.nodes;
});
afterAll(() => archive.close());

function findAllNamed(alias: string): EntityNode[] {
  return entities.filter(({ aliases }) => aliases.some(({ name }) => name === alias));
}

describe("one thing under several names is one entity", () => {
  it.each([
    ["PLACE", ["Russia", "Russian Federation"]],
    ["PLACE", ["Kunashir", "Kunashiri"]],
    ["PLACE", ["Iturup", "Etorofu"]],
    ["PLACE", ["United States", "U.S."]],
    ["PERSON", ["Sergei Shoigu", "Sergey Shoygu"]],
    ["PERSON", ["Sergei Lavrov", "Sergey Lavrov", "Lavrov"]],
    ["PERSON", ["Shinzo Abe", "Shinzō Abe", "Abe"]],
    ["PERSON", ["Fumio Kishida", "Kishida"]],
    ["PERSON", ["Vladimir Putin", "Putin"]],
    ["PERSON", ["Dmitry Medvedev", "Medvedev"]],
    ["ORGANIZATION", ["Kyodo", "Kyodo News Agency"]],
    ["ORGANIZATION", ["Russian Defence Ministry", "Ministry of Defense of Russia"]],
  ])("%s %j", (kind, names) => {
    const found = names.map((name) => findAllNamed(name));
    for (const entity of found) expect(entity).toHaveLength(1);
    expect(new Set(found.map(([entity]) => entity?.slug)).size).toBe(1);
    expect(found[0]?.[0]?.kind).toBe(kind);
  });

  it("gives a reason and the words it rests on for every alias", () => {
    for (const { aliases } of entities) {
      for (const { claims } of aliases) {
        expect(claims.length).toBeGreaterThan(0);
        for (const { because, evidence } of claims) {
          expect(because).toMatch(/\.$/);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("names that are easily taken for something else", () => {
  it.each([
    ["Kunashir", "PLACE"],
    ["Shikotan", "PLACE"],
    ["Habomai", "PLACE"],
    ["Soviet Union", "PLACE"],
    ["Sea of Okhotsk", "PLACE"],
    ["RIA Novosti", "ORGANIZATION"],
    ["ITAR-TASS", "ORGANIZATION"],
    ["Al Jazeera", "ORGANIZATION"],
    ["Liberal Democratic Party of Japan", "ORGANIZATION"],
    ["Munich Security Conference", "ORGANIZATION"],
    ["Russia-1", "ORGANIZATION"],
    ["Moscow. Kremlin. Putin", "OTHER"],
    ["1956 Declaration", "OTHER"],
    ["Malaysia Airlines Flight 17", "OTHER"],
    ["Kan", "PERSON"],
  ])("takes %s for a %s", (name, kind) => {
    expect(findAllNamed(name).map((entity) => entity.kind)).toEqual([kind]);
  });

  it("takes no commenter for a person of the story", () => {
    const names = entities.flatMap(({ aliases }) => aliases.map(({ name }) => name));
    for (const author of ["Jim Poushinsky", "Daniel Naumoff", "Socrateos"])
      expect(names).not.toContain(author);
  });

  it("keeps titles and credits out of names", () => {
    const persons = entities.filter(({ kind }) => kind === "PERSON").map(({ name }) => name);
    expect(persons.toSorted()).toEqual([
      "Dmitry Medvedev",
      "Dmitry Peskov",
      "Fumio Kishida",
      "Naoto Kan",
      "Sergei Lavrov",
      "Sergei Shoigu",
      "Shinzo Abe",
      "Tomomi Inada",
      "Vladimir Putin",
    ]);
  });
});
