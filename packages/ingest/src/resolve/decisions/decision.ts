import { parseEdtf } from "@annals/schema/edtf";
import { z } from "zod";
import { sayProblems } from "../../say-problems.ts";

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes("\u0000"), "must be well-formed text");
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{20}$`));
const reports = z.array(id("rep")).min(1);
const entity = z.strictObject({ kind: z.enum(["PERSON", "PLACE", "ORGANIZATION", "OTHER"]), key: text(500) });
const mentions = z
  .array(z.strictObject({ document: id("doc"), start: z.int().nonnegative(), end: z.int().positive() }))
  .min(1);
const part = { kind: z.literal("SPLIT"), entities: z.array(entity).min(1), as: entity, name: text(200) };
const edtf = z.string().refine((value) => parseEdtf(value).ok, "must be a date in EDTF (ISO 8601-2)");

/**
 * The shapes that a correction can have. An event is named by its reports, an entity by the name that its id is made of, a
 * mention by its place. A split of an entity names all that are one with it by then.
 */
const correction = z.union([
  z.strictObject({ kind: z.literal("MERGE"), events: z.array(reports).min(2) }),
  z.strictObject({ kind: z.literal("MERGE"), entities: z.array(entity).min(2) }),
  z.strictObject({ kind: z.literal("SPLIT"), apart: reports, rest: reports }),
  z.strictObject({ ...part, mentions }),
  z.strictObject({ ...part, documents: z.array(id("doc")).min(1), rest: z.array(id("doc")) }),
  z.strictObject({ ...part, names: z.array(text(200)).min(1) }),
  z.strictObject({ kind: z.literal("RELINK"), mentions, entity }),
  z.strictObject({ kind: z.literal("RENAME"), event: reports, title: text(500) }),
  z.strictObject({ kind: z.literal("RENAME"), entity, name: text(200) }),
  z.strictObject({ kind: z.literal("REDATE"), event: reports, date: edtf.nullable() }),
  z.strictObject({ kind: z.literal("HIDE"), event: reports }),
  z.strictObject({ kind: z.literal("HIDE"), entity }),
  z.strictObject({ kind: z.literal("HIDE"), document: id("doc"), comment: id("cmt").nullable() }),
  z.strictObject({ kind: z.literal("ADD_ALIAS"), entity, name: text(200) }),
  z.strictObject({
    kind: z.literal("MARK_REPLY"),
    document: id("doc"),
    comment: id("cmt"),
    parent: id("cmt").nullable(),
  }),
]);

/**
 * What a decision corrects, told by ids that are made of content: reports, mentions, comments, documents, and the folded
 * names of entities. So it means the same after a rebuild, and in any archive of the same documents.
 */
export type Correction = z.infer<typeof correction>;

/** The name that the id of an entity is made of. */
export type EntityName = z.infer<typeof entity>;

/** A correction that somebody made. */
export interface Decision {
  /** `dec-…` */
  id: string;
  /** Decisions apply in this order; of two that contradict each other, the later one holds. */
  position: number;
  correction: Correction;
  author: string;
  reason: string;
  /** ISO 8601 instant. */
  decidedAt: string;
}

/** A correction of any origin, or what is wrong with it, in words. */
export function parseCorrection(
  value: unknown,
): { ok: true; correction: Correction } | { ok: false; problem: string } {
  const parsed = correction.safeParse(value);
  if (parsed.success) return { ok: true, correction: parsed.data };
  return { ok: false, problem: sayProblems(parsed.error) };
}
