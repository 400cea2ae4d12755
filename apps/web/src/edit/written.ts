import { getOutcome } from "./get-editor.ts";

/** Returns what was written in a form that could not be done, by its fields; a field's own value where none was sent. */
export async function getWritten(form: string): Promise<(field: string, fallback: string) => string> {
  const outcome = await getOutcome();
  const values = outcome?.form === form ? outcome.values : {};
  return (field, fallback) => values[field]?.[0] ?? fallback;
}

/** Returns what was chosen of a field of a form that could not be done; nothing where none was sent. */
export async function getChosen(form: string, field: string): Promise<string[]> {
  const outcome = await getOutcome();
  return outcome?.form === form ? (outcome.values[field] ?? []) : [];
}
