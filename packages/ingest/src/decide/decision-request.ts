import { z } from "zod";

const one = z.string().min(1);
const text = (most: number) => z.string().trim().min(1).max(most);
const made = {
  author: text(200).describe("Who decides."),
  reason: text(2000).describe("Why."),
  decidedAt: z.iso.datetime({ offset: true }).optional().describe("When; now unless told."),
};

const parting = {
  kind: z.literal("SPLIT"),
  entity: one,
  name: text(200).optional().describe("What the other one is called; the same unless told."),
  note: text(60).optional().describe("What tells it from others of its name: `skier`."),
};

/** One correction as somebody asks for it: things are named by id, events and entities by slug too. */
const request = z.union([
  z.strictObject({ kind: z.literal("MERGE"), events: z.array(one).min(2).max(100), ...made }),
  z.strictObject({ kind: z.literal("MERGE"), entities: z.array(one).min(2).max(100), ...made }),
  z.strictObject({ kind: z.literal("SPLIT"), event: one, reports: z.array(one).min(1).max(1000), ...made }),
  z.strictObject({ ...parting, mentions: z.array(one).min(1).max(1000), ...made }),
  z.strictObject({ ...parting, documents: z.array(one).min(1).max(1000), ...made }),
  z.strictObject({ ...parting, names: z.array(text(200)).min(1).max(100), ...made }),
  z.strictObject({
    kind: z.literal("RELINK"),
    mentions: z.array(one).min(1).max(1000),
    entity: one,
    ...made,
  }),
  z.strictObject({ kind: z.literal("RENAME"), event: one, title: text(500), ...made }),
  z.strictObject({ kind: z.literal("RENAME"), entity: one, name: text(200), ...made }),
  z.strictObject({ kind: z.literal("REDATE"), event: one, date: one.nullable(), ...made }),
  z.strictObject({ kind: z.literal("HIDE"), event: one, ...made }),
  z.strictObject({ kind: z.literal("HIDE"), entity: one, ...made }),
  z.strictObject({ kind: z.literal("HIDE"), document: one, ...made }),
  z.strictObject({ kind: z.literal("HIDE"), comment: one, ...made }),
  z.strictObject({ kind: z.literal("ADD_ALIAS"), entity: one, name: text(200), ...made }),
  z.strictObject({ kind: z.literal("MARK_REPLY"), comment: one, parent: one.nullable(), ...made }),
  z.strictObject({ kind: z.literal("UNDO"), decision: one, ...made }),
  z.strictObject({
    id: one.optional(),
    kind: z.enum(["MERGE", "SPLIT", "RENAME", "REDATE", "RELINK", "HIDE", "ADD_ALIAS", "MARK_REPLY"]),
    payload: z.record(z.string(), z.unknown()).describe("What it corrects, as `annals decisions` prints it."),
    ...made,
  }),
]);

/** A correction that is asked for. */
export type DecisionRequest = z.infer<typeof request>;

/** Reads a correction of any origin. */
export function parseRequest(
  value: unknown,
): { ok: true; request: DecisionRequest } | { ok: false; problem: string } {
  const parsed = request.safeParse(value);
  if (parsed.success) return { ok: true, request: parsed.data };
  return { ok: false, problem: toProblem(value, parsed.error) };
}

/** Of the shapes that are tried, what is wrong with the nearest. */
function toProblem(value: unknown, error: z.ZodError): string {
  const tried = error.issues.flatMap((issue) => (issue.code === "invalid_union" ? issue.errors : []));
  const [nearest] = tried.toSorted((a, b) => a.length - b.length || countKinds(a) - countKinds(b));
  const issues = nearest ?? error.issues;
  const words = issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return typeof value === "object" && value !== null ? words.join("; ") : "It is no JSON object.";
}

function countKinds(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter(({ path }) => path[0] === "kind").length;
}
