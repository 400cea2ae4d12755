import { expect, it } from "vitest";
import { z } from "zod";
import { sayProblems } from "./say-problems.ts";

it("says on one line what is wrong, and where", () => {
  const shape = z.strictObject({ pages: z.array(z.object({ url: z.string() })), kind: z.literal("MERGE") });
  const { error } = shape.safeParse({ pages: [{ url: 7 }], kind: "MERGE", more: true });
  expect(error && sayProblems(error)).toBe(
    'pages[0].url: Invalid input: expected string, received number; Unrecognized key: "more"',
  );
});
