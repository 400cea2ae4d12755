import type { TypedDocumentNode } from "@urql/core";
import { type FragmentOf, graphql, readFragment } from "../graphql/graphql.ts";
import type { FormError } from "./outcome.ts";

/** Why a mutation did nothing. */
export const MutationErrorData = graphql(`
  fragment MutationError on UserError {
    code
    message
    ... on DecisionNeeded {
      neededBy {
        id
      }
    }
    ... on AlreadyUndone {
      undoneBy {
        id
      }
    }
  }
`);

/** What a mutation answered. */
export interface Made {
  made: {
    decision: { id: string } | null;
    errors: readonly FragmentOf<typeof MutationErrorData>[];
  };
}

/** A form as it was sent: the texts of each field, trimmed. */
export interface FormFields {
  text(name: string): string;
  texts(name: string): string[];
}

/** How a form becomes a mutation. */
export interface Correction {
  document: TypedDocumentNode<Made, { input: never }>;
  /** The mutation's input, less who asks and why. */
  toInput(form: FormFields): object;
}

function toCorrection<Input extends { author: string; reason: string }>(
  document: TypedDocumentNode<Made, { input: Input }>,
  toInput: (form: FormFields) => Omit<Input, "author" | "reason">,
): Correction {
  return { document: document as Correction["document"], toInput };
}

/** Reads the errors of a mutation, each with the decisions that it names. */
export function toFormErrors(errors: Made["made"]["errors"]): FormError[] {
  return readFragment(MutationErrorData, errors).map((error) => {
    const { code, message } = error;
    const decisions = [
      ...("neededBy" in error ? error.neededBy : []),
      ...("undoneBy" in error ? error.undoneBy : []),
    ];
    return { code, message, decisions: decisions.map(({ id }) => id) };
  });
}

/** The slug of an entity; its address on the site names it, too. */
const toSlug = (text: string) => /\/entities\/([^/?#]+)/.exec(text)?.[1] ?? text;

/** The corrections that the site has forms for, by the value of their field `action`. */
export const corrections: ReadonlyMap<string, Correction> = new Map([
  [
    "merge-events",
    toCorrection(
      graphql(
        `
          mutation MergeEvents($input: MergeEventsInput!) {
            made: mergeEvents(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ events: form.texts("event") }),
    ),
  ],
  [
    "split-event",
    toCorrection(
      graphql(
        `
          mutation SplitEvent($input: SplitEventInput!) {
            made: splitEvent(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ event: form.text("event"), reports: form.texts("report") }),
    ),
  ],
  [
    "rename-event",
    toCorrection(
      graphql(
        `
          mutation RenameEvent($input: RenameEventInput!) {
            made: renameEvent(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ event: form.text("event"), title: form.text("title") }),
    ),
  ],
  [
    "redate-event",
    toCorrection(
      graphql(
        `
          mutation RedateEvent($input: RedateEventInput!) {
            made: redateEvent(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      // A field that was left empty is no wish for no date.
      (form) => ({
        event: form.text("event"),
        date: form.text("undated") === "" ? form.text("date") : null,
      }),
    ),
  ],
  [
    "merge-entities",
    toCorrection(
      graphql(
        `
          mutation MergeEntities($input: MergeEntitiesInput!) {
            made: mergeEntities(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      // The first is kept.
      (form) => ({
        entities: [...new Set([...form.texts("keep"), ...form.texts("entity")])],
      }),
    ),
  ],
  [
    "rename-entity",
    toCorrection(
      graphql(
        `
          mutation RenameEntity($input: RenameEntityInput!) {
            made: renameEntity(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ entity: form.text("entity"), name: form.text("name") }),
    ),
  ],
  [
    "add-alias",
    toCorrection(
      graphql(
        `
          mutation AddAlias($input: AddAliasInput!) {
            made: addAlias(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ entity: form.text("entity"), name: form.text("name") }),
    ),
  ],
  [
    "split-entity",
    toCorrection(
      graphql(
        `
          mutation SplitEntity($input: SplitEntityInput!) {
            made: splitEntity(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({
        entity: form.text("entity"),
        names: form.texts("name"),
        documents: form.texts("document"),
        mentions: form.texts("mention"),
        name: form.text("called") || null,
        note: form.text("note") || null,
      }),
    ),
  ],
  [
    "relink-mentions",
    toCorrection(
      graphql(
        `
          mutation RelinkMentions($input: RelinkMentionsInput!) {
            made: relinkMentions(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({
        entity: toSlug(form.text("other")),
        mentions: form.texts("mention"),
      }),
    ),
  ],
  [
    "mark-reply",
    toCorrection(
      graphql(
        `
          mutation MarkReply($input: MarkReplyInput!) {
            made: markReply(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ comment: form.text("comment"), parent: form.text("parent") || null }),
    ),
  ],
  [
    "hide",
    toCorrection(
      graphql(
        `
          mutation Hide($input: HideInput!) {
            made: hide(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ id: form.text("id") }),
    ),
  ],
  [
    "undo",
    toCorrection(
      graphql(
        `
          mutation UndoDecision($input: UndoDecisionInput!) {
            made: undoDecision(input: $input) {
              decision {
                id
              }
              errors {
                ...MutationError
              }
            }
          }
        `,
        [MutationErrorData],
      ),
      (form) => ({ decision: form.text("decision") }),
    ),
  ],
]);
