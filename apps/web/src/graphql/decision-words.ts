import { toDisplay } from "@annals/schema/edtf";
import type { DecisionKind } from "@annals/schema/enums";
import { toCountWords } from "./words.ts";

/** Whether a decision holds. */
export type DecisionState = "IN_FORCE" | "UNDONE" | "ORPHANED";

/** What a decision says, as the API gives it. */
export interface SaidDecision {
  kind: DecisionKind;
  payload: string;
  entityNames: readonly string[];
}

/** What decisions of a kind do, and what a list of them is called. */
export const decisionKindWords: Record<DecisionKind, { one: string; many: string }> = {
  MERGE: { one: "Merged", many: "Mergers" },
  SPLIT: { one: "Split", many: "Splits" },
  RENAME: { one: "Renamed", many: "New names" },
  REDATE: { one: "Redated", many: "New dates" },
  RELINK: { one: "Relinked", many: "New links of mentions" },
  HIDE: { one: "Hidden", many: "What is hidden" },
  ADD_ALIAS: { one: "Another name", many: "Further names" },
  MARK_REPLY: { one: "Answer marked", many: "Marked answers" },
  UNDO: { one: "Taken back", many: "Taken back" },
};

/** Names of the states, as a list of such decisions is called. */
export const decisionStateWords: Record<DecisionState, string> = {
  IN_FORCE: "In force",
  UNDONE: "Taken back",
  ORPHANED: "Without effect",
};

/** Reads a kind of an address; null where it is none. */
export function findDecisionKind(text: string): DecisionKind | null {
  return Object.hasOwn(decisionKindWords, text) ? (text as DecisionKind) : null;
}

/** Reads a state of an address; null where it is none. */
export function findDecisionState(text: string): DecisionState | null {
  return Object.hasOwn(decisionStateWords, text) ? (text as DecisionState) : null;
}

/**
 * Returns in words what a decision says. `payload` is its JSON as the API gives it, of which only what a reader can
 * understand is told: docs/correct.md lists what each kind names. One that cannot be read is told by its kind.
 * `entityNames` are the names of the entities that it names; `subject` is the name of the one thing that it is about, where
 * there is one to be named.
 */
export function toDecisionWords(
  { kind, payload, entityNames }: SaidDecision,
  subject: string | null = null,
): string {
  const said = parsePayload(payload);
  const it = subject === null ? "It" : `“${subject}”`;
  switch (kind) {
    case "MERGE": {
      if (entityNames.length > 0) return `${toEnumeration(entityNames.map((name) => `“${name}”`))} are one.`;
      return `${toCountWords(findList(said.events).length, "event")} are one.`;
    }
    case "SPLIT": {
      const part = findText(said, "name");
      if (part !== "") return `A part of it is another, “${part}”.`;
      const apart = findList(said.apart).length;
      return apart === 0
        ? "It is not one but two."
        : `${toCountWords(apart, "report tells", "reports tell")} of another event.`;
    }
    case "RENAME":
      return `It is called “${findText(said, "title") || findText(said, "name")}”.`;
    case "REDATE":
      return said.date === null
        ? "No report tells when it happened."
        : `It happened: ${toDisplay(findText(said, "date"))}.`;
    case "HIDE":
      return `${it} is not shown in lists, timelines and search.`;
    case "ADD_ALIAS":
      return `${it} is also called “${findText(said, "name")}”.`;
    case "MARK_REPLY":
      return said.parent === null ? "The comment answers no other." : "The comment answers another.";
    case "RELINK":
      return `${toCountWords(Math.max(findList(said.mentions).length, 1), "mention names", "mentions name")} “${entityNames[0] ?? ""}”.`;
    case "UNDO":
      return "An earlier decision is taken back.";
  }
}

function parsePayload(payload: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function findList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function findText(value: unknown, name: string): string {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
  return typeof found === "string" ? found : "";
}

function toEnumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
