import { ApiSilence, ApiTrouble, askApi, createApiClient } from "../graphql/ask-api.ts";
import { graphql } from "../graphql/graphql.ts";
import { corrections, MutationErrorData, toFormErrors } from "./corrections.ts";
import type { FormError } from "./outcome.ts";
import type { SentForm } from "./read-form.ts";

const CheckTokenMutation = graphql(
  `
    mutation CheckToken {
      checkToken {
        errors {
          ...MutationError
        }
      }
    }
  `,
  [MutationErrorData],
);

/** What became of a correction: the id of its decision, or why none was made. */
export type Corrected = { ok: true; decision: string } | { ok: false; errors: FormError[] };

/** Asks the API whether it takes a token. Returns why not; empty if it does. */
export function checkToken(token: string): Promise<FormError[]> {
  return orTrouble(async () => {
    const { checkToken: checked } = await askApi(createApiClient(token), CheckTokenMutation, {});
    return toFormErrors(checked.errors);
  });
}

/** Makes the correction that a form asks for, in the name that it gives. */
export async function correct(form: SentForm, token: string): Promise<Corrected> {
  const correction = corrections.get(form.text("action"));
  if (correction === undefined) return refuse({ code: "form.unknown", message: "There is no such form." });
  const { document, toInput } = correction;
  let decision: string | null = null;
  const input = { ...toInput(form), author: form.text("author"), reason: form.text("reason") };
  const errors = await orTrouble(async () => {
    const { made } = await askApi(createApiClient(token), document, { input: input as never });
    decision = made.decision?.id ?? null;
    return toFormErrors(made.errors);
  });
  return decision === null ? { ok: false, errors } : { ok: true, decision };
}

const refuse = (error: Omit<FormError, "decisions">): Corrected => ({
  ok: false,
  errors: [{ ...error, decisions: [] }],
});

/** What the API says of a request as such is told beside the form, too. */
async function orTrouble(ask: () => Promise<FormError[]>): Promise<FormError[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiTrouble) return [{ code: error.code, message: error.message, decisions: [] }];
    if (!(error instanceof ApiSilence)) throw error;
    const message = "The archive cannot be reached. Nothing was done.";
    return [{ code: "api.silent", message, decisions: [] }];
  }
}
