import { z } from "zod";

/** The inputs that choose a period and who publishes, the same in every tool that lists. */
export const period = {
  from: z.iso.date().exactOptional().describe("Only what may be of this day or later: 2017-03-01"),
  to: z.iso.date().exactOptional().describe("Only what may be of this day or earlier: 2017-03-31"),
  sources: z
    .array(z.string())
    .exactOptional()
    .describe("Slugs of sources, any of which publishes or is cited: tass"),
};

/** The inputs that page through a list. */
export const page = {
  limit: z.int().min(1).max(25).default(10).describe("How many at most"),
  after: z.string().exactOptional().describe("`nextCursor` of the answer before, for the next page"),
};

/** The outputs of a page of a list. */
export const pageOutput = {
  total: z.int().describe("How many there are in all"),
  nextCursor: z.string().nullable().describe("Give it back as `after` for the next page; null on the last"),
};
