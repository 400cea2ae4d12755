import type { DecisionFailure } from "@annals/ingest/decisions";
import { builder } from "../../builder.ts";
import { type Access, accessWords } from "../../http/access.ts";
import { DecisionRef } from "./decision.ref.ts";

/** Why a mutation did nothing, as its answer tells. */
export interface UserError {
  /** Stable: `decision.needed`. */
  code: string;
  message: string;
  /** The part of `input` that is at fault. */
  path: string[];
  /** Ids of the decisions that stand against it. */
  decisions: string[];
}

/** An error of a request that may not change anything. */
export function toAccessError(access: Exclude<Access, "granted">): UserError {
  return { code: `access.${access}`, message: accessWords[access], path: [], decisions: [] };
}

/** An error of an input that has not the shape it must have. */
export function toInputError(message: string, path: string[] = []): UserError {
  return { code: "decision.invalid" satisfies DecisionFailure["code"], message, path, decisions: [] };
}

const nameByCode: Record<string, string> = {
  "decision.missing": "TargetMissing",
  "decision.no-change": "NothingChanged",
  "decision.undone": "AlreadyUndone",
  "decision.needed": "DecisionNeeded",
};

const toTypeName = ({ code }: UserError) =>
  code.startsWith("access.") ? "AccessRefused" : (nameByCode[code] ?? "InputInvalid");

/** The GraphQL interface of why a mutation did nothing. */
export const UserErrorRef = builder.interfaceRef<UserError>("UserError").implement({
  description: "Why a mutation did nothing: an error that whoever asked can mend.",
  resolveType: toTypeName,
  fields: (t) => ({
    code: t.exposeString("code", {
      description: "What is wrong, stable: `decision.needed`, `access.read-only`, …",
    }),
    message: t.exposeString("message", { description: "What is wrong, in words." }),
    path: t.exposeStringList("path", {
      description: "The part of `input` that is at fault; empty if it is all of it.",
    }),
  }),
});

const toDecisions = ({ decisions }: UserError) => decisions.map((id) => ({ id }));

for (const [name, description] of [
  [
    "AccessRefused",
    "The request may not change the archive: `access.read-only` where nobody may, `access.token-missing`, `access.token-wrong`.",
  ],
  ["InputInvalid", "A value is not what it must be."],
  ["TargetMissing", "What it names is not in the archive."],
  ["NothingChanged", "The archive says so already."],
] as const) {
  builder.objectRef<UserError>(name).implement({ description, interfaces: [UserErrorRef] });
}

builder.objectRef<UserError>("AlreadyUndone").implement({
  description: "What it would take back is taken back already.",
  interfaces: [UserErrorRef],
  fields: (t) => ({
    undoneBy: t.field({
      type: [DecisionRef],
      description: "The decisions that took it back: undo these to put it in force again.",
      resolve: toDecisions,
    }),
  }),
});

builder.objectRef<UserError>("DecisionNeeded").implement({
  description: "Later decisions rest on what it would take back.",
  interfaces: [UserErrorRef],
  fields: (t) => ({
    neededBy: t.field({
      type: [DecisionRef],
      description: "These decisions: undo them first, the latest first.",
      resolve: toDecisions,
    }),
  }),
});
