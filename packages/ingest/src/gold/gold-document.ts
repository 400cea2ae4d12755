import { z } from "zod";

/** A stretch of the document: what it says, and where. `start` may be left out by hand: see anchor.ts. */
const Quoted = z.object({ quote: z.string().min(1), start: z.int().min(0).optional() });

const GoldEntity = Quoted.extend({
  kind: z.enum(["PERSON", "PLACE", "ORGANIZATION", "OTHER"]),
  /** The entity's name: mentions with one kind and name are one entity. */
  name: z.string().min(1),
});

const GoldDate = Quoted.extend({
  /** Null where the text does not say which day, month or year it is. */
  edtf: z.string().nullable(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
});

const GoldReport = z.object({
  title: z.string().nullable(),
  date: z.string().nullable(),
  status: z.enum(["OCCURRED", "PLANNED", "BACKGROUND", "STATEMENT"]),
  evidence: Quoted,
  attribution: z.array(z.string()),
});

const GoldComment = z.object({
  author: z.string().nullable(),
  score: z.number().nullable(),
  up: z.number().nullable(),
  down: z.number().nullable(),
  /** Position of the comment that it answers, from 0. */
  inReplyTo: z.int().min(0).nullable(),
});

/**
 * A document with its right answers, one JSON file: the annotation format of docs/extraction.md. It holds the text
 * itself, so it stands alone. Offsets count UTF-16 code units, as everywhere.
 */
export const GoldDocument = z.object({
  annals: z.literal("gold/1"),
  path: z.string(),
  text: z.string(),
  /** Day of publication that was given beside the text (`--published`), YYYY-MM-DD. */
  given: z.string().nullable(),
  title: z.string().nullable(),
  published: z
    .object({ date: z.string().nullable(), time: z.string().nullable(), offset: z.string().nullable() })
    .nullable(),
  entities: z.array(GoldEntity),
  dates: z.array(GoldDate),
  reports: z.array(GoldReport),
  comments: z.array(GoldComment),
});

export type GoldDocument = z.infer<typeof GoldDocument>;
