import { describe, expect, it } from "vitest";
import { writeWire } from "./write-wire.ts";

describe("lines of our own in the manner of a wire", () => {
  it("are the same for the same seed", () => {
    expect(writeWire(20, 3)).toEqual(writeWire(20, 3));
    expect(writeWire(20, 3)).not.toEqual(writeWire(20, 4));
  });

  it("have every slot filled, and names within their sentences that do not overlap", () => {
    for (const { sentences } of writeWire(300, 11)) {
      for (const { words, names } of sentences) {
        expect(words.join(" ")).not.toMatch(/[{}<>|]/);
        let last = 0;
        for (const { start, end } of names) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          last = end;
        }
      }
    }
  });
});
