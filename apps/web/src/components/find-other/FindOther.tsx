import { type ChoiceItem, Choices } from "../edit-form/Choices.tsx";
import styles from "../edit-form/EditForm.module.css";
import { Field } from "../edit-form/EditForm.tsx";

/** A form that looks for what is to be merged: chosen among what is near, or found by words or an address. */
export function FindOther({
  action,
  own,
  label,
  items,
  words = "",
}: {
  /** The page that shows both. */
  action: string;
  /** The slug of the thing that another is looked for; null where both are, of which several can be chosen at once. */
  own: string | null;
  label: string;
  items: readonly ChoiceItem[];
  words?: string;
}) {
  const isFirst = own === null;
  return (
    <form
      method="get"
      action={action}
      className={styles.form}
      aria-label={isFirst ? "Find what to compare" : "Compare with another"}
    >
      {!isFirst && <input type="hidden" name="with" value={own} />}
      {items.length > 0 && (
        <Choices
          legend={isFirst ? "Which? One, or all that may be one." : "Which?"}
          field="with"
          type={isFirst ? "checkbox" : "radio"}
          items={items}
          chosen={[]}
        />
      )}
      <Field id="find" label={label}>
        <input type="text" id="find" name="find" defaultValue={words} autoComplete="off" />
      </Field>
      <button type="submit">{isFirst && items.length === 0 ? "Find" : "Compare"}</button>
    </form>
  );
}
