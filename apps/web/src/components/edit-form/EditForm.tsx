import type { ReactNode } from "react";
import { getEditor, getOutcome } from "../../edit/get-editor.ts";
import styles from "./EditForm.module.css";
import { FormErrors } from "./FormErrors.tsx";

/** A form that makes one correction. */
export interface EditFormProps {
  /** The page that it stands on: the form is sent there, and shown there again where it cannot be done. */
  path: string;
  /** What is done, as `src/edit/corrections.ts` names it. */
  action: string;
  /** Tells it from others of the same action on the page. */
  name?: string;
  /** What the button says. */
  submit: string;
  /** What the form says of itself: names of fields and their values. */
  says: readonly (readonly [name: string, value: string])[];
  children?: ReactNode;
}

/** A form for a correction: its own fields, who decides and why, and what stood against it when it was sent. */
export async function EditForm({ path, action, name = action, submit, says, children }: EditFormProps) {
  const [editor, outcome] = await Promise.all([getEditor(), getOutcome()]);
  const own = outcome?.form === name ? outcome : null;
  const [author] = own?.values.author ?? [];
  const [reason] = own?.values.reason ?? [];
  return (
    <form method="post" action={path} className={styles.form} aria-label={submit}>
      {own !== null && <FormErrors errors={own.errors} />}
      {[["action", action], ["form", name], ...says].map(([field, value]) => (
        <input key={`${field} ${value}`} type="hidden" name={field} value={value} />
      ))}
      {children}
      <div className={styles.made}>
        <Field id={`${name}-author`} label="Who decides">
          <input
            type="text"
            id={`${name}-author`}
            name="author"
            required
            defaultValue={author ?? editor?.name ?? ""}
            autoComplete="name"
          />
        </Field>
        <Field id={`${name}-reason`} label="Why">
          <input
            type="text"
            id={`${name}-reason`}
            name="reason"
            required
            defaultValue={reason ?? ""}
            autoComplete="off"
          />
        </Field>
      </div>
      <button type="submit">{submit}</button>
    </form>
  );
}

/** A field of a form under its name, with what it takes. */
export function Field({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
