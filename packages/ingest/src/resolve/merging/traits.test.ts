import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { page, toDocument } from "../../ingest/testing/small-world.ts";
import { toKnowledge } from "../entities/name-knowledge.ts";
import { tallyNames } from "../entities/name-tally.ts";
import { toNamings } from "../entities/tell-apart.ts";
import { WEAKEST } from "./cluster-tellings.ts";
import { canBeAlike, compareTellings } from "./compare-tellings.ts";
import { type Telling, toTellings } from "./telling.ts";
import { fromKeptTraits, toKeptTraits } from "./traits.ts";

const tellings: fc.Arbitrary<Telling[]> = fc
  .array(page, { minLength: 2, maxLength: 6 })
  .map((pages) => pages.map(toDocument))
  .map((documents) => {
    const names = documents.flatMap((document) =>
      document.extraction.names.map((name) => ({ document, name })),
    );
    const knowledge = toKnowledge(tallyNames(names).values());
    return documents.flatMap((document) => toTellings(document, toNamings(document, knowledge)));
  });

describe("traits that were kept", () => {
  it("let every report be found that is alike, and where no text is copied no other", () => {
    fc.assert(
      fc.property(tellings, (all) => {
        for (const other of all) {
          const traits = fromKeptTraits(toKeptTraits(other));
          for (const one of all) {
            const isAlike = (compareTellings(one, other)?.strength ?? 0) >= WEAKEST;
            const isFound = canBeAlike(one, traits, WEAKEST);
            if (isAlike || one.sketch.length === 0) expect(isFound).toBe(isAlike);
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
