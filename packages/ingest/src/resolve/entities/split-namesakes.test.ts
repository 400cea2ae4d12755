import { describe, expect, it } from "vitest";
import { readInput } from "../../read-document.ts";
import type { ArchiveRows } from "../archive.ts";
import { resolveArchive } from "../resolve-archive.ts";

/** The archive of some wire stories, each with a headline of its own. */
function derive(...stories: string[]): ArchiveRows {
  return resolveArchive(
    stories.map((body, index) => {
      const text = `A wire story number ${index}\n\nMarch ${index + 3}, 2016, 10:00 UTC+3 GENEVA\n\nGENEVA, March ${index + 3}. /TASS/. ${body}\n\nNothing else was known of it in the evening, officials said.\n`;
      const bytes = { ok: true as const, value: Buffer.from(text) };
      const document = readInput({ path: "test", bytes, capture: null, warnings: [] });
      if (!document.ok) throw new Error(document.error.message);
      return document.value;
    }),
  );
}

/** For each person of a name how many documents name it, and what its `identity` claims say. */
function findPersons(rows: ArchiveRows, name: string) {
  return rows.entity
    .filter((entity) => entity.name === name)
    .map(({ id, slug }) => {
      const own = rows.mention.filter(({ entityId }) => entityId === id);
      const claims = rows.claim.filter(
        ({ property, entityId }) => property === "identity" && entityId === id,
      );
      return {
        slug,
        documents: new Set(own.map(({ documentId }) => documentId)).size,
        confidence: Math.min(...own.map((mention) => mention.confidence)),
        claims: claims.map(({ status, value }) => `${status} ${value}`),
      };
    })
    .toSorted((a, b) => b.documents - a.documents);
}

const MINISTER =
  "Peruvian Finance Minister Martin Ferrer signed the agreement on fishing with Alma Ruiz on Monday. Ferrer praised it.";
const MINISTER_AGAIN =
  "Peruvian Finance Minister Martin Ferrer spoke about the budget in the capital on Thursday.";
const SKIER =
  "Finnish skier Martin Ferrer won the race in Lahti on Monday. Ferrer thanked his coach, Olli Makela.";

describe("two people of one name", () => {
  it("stay two where documents give them to states that have nothing to do with each other", () => {
    const persons = findPersons(derive(MINISTER, MINISTER_AGAIN, SKIER), "Martin Ferrer");
    expect(persons).toMatchObject([
      { slug: "martin-ferrer", documents: 2, claims: ["SHOWN Peruvian Finance Minister"] },
      { slug: "martin-ferrer-finland", documents: 1, claims: ["SHOWN Finnish skier"] },
    ]);
  });

  it("are told apart in whatever order the documents come", () => {
    const [one, other] = [derive(MINISTER, MINISTER_AGAIN, SKIER), derive(SKIER, MINISTER_AGAIN, MINISTER)];
    expect(findPersons(other, "Martin Ferrer").map(({ documents }) => documents)).toEqual(
      findPersons(one, "Martin Ferrer").map(({ documents }) => documents),
    );
  });

  it("leave a document that gives no state to the one whose state it names", () => {
    const plain =
      "The budget of Finland does not concern Martin Ferrer at all, said the organisers on Friday.";
    const persons = findPersons(derive(MINISTER, MINISTER_AGAIN, SKIER, plain), "Martin Ferrer");
    expect(persons.map(({ documents, confidence }) => [documents, confidence > 0.5])).toEqual([
      [2, true],
      [2, true],
    ]);
  });

  it("leave one that says nothing of it to the first, and say how unsure that is", () => {
    const plain = "A book by Martin Ferrer was sold in the evening, the organisers said on Friday.";
    const persons = findPersons(derive(MINISTER, MINISTER_AGAIN, SKIER, plain), "Martin Ferrer");
    expect(persons.map(({ documents, confidence }) => [documents, confidence])).toMatchObject([
      [3, 0.5],
      [1, expect.any(Number)],
    ]);
  });
});

describe("one person of two states", () => {
  it("stays one where the one state followed the other", () => {
    const soviet = "Soviet leader Pyotr Galkin opened the congress on Monday.";
    const russian = "Russian President Pyotr Galkin left for Paris on Friday.";
    expect(findPersons(derive(soviet, russian), "Pyotr Galkin")).toMatchObject([
      { documents: 2, claims: [] },
    ]);
  });

  it("stays one where a document says both", () => {
    const both =
      "Finnish skier Martin Ferrer, the Peruvian Finance Minister Martin Ferrer of later years, won in Lahti.";
    expect(findPersons(derive(MINISTER, SKIER, both), "Martin Ferrer")).toMatchObject([{ documents: 3 }]);
  });

  it("stays one, with a doubt, where the documents name somebody else in common", () => {
    const skier = `${SKIER} Alma Ruiz watched him.`;
    expect(findPersons(derive(MINISTER, skier), "Martin Ferrer")).toMatchObject([
      { documents: 2, claims: ["RIVAL null"] },
    ]);
  });
});
