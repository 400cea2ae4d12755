import { type ChoiceItem, Choices } from "../edit-form/Choices.tsx";
import styles from "../edit-form/EditForm.module.css";
import { Field } from "../edit-form/EditForm.tsx";

/** A form that looks for what a thing is to be merged with: chosen among what is near, or found by words or an address. */
export function FindOther({
  action,
  own,
  label,
  items,
  words = "",
}: {
  /** The page that shows both. */
  action: string;
  /** The slug of the thing itself. */
  own: string;
  label: string;
  items: readonly ChoiceItem[];
  words?: string;
}) {
  return (
    <form method="get" action={action} className={styles.form} aria-label="Compare with another">
      <input type="hidden" name="with" value={own} />
      {items.length > 0 && <Choices legend="Which?" field="with" type="radio" items={items} chosen={[]} />}
      <Field id="find" label={label}>
        <input type="text" id="find" name="find" defaultValue={words} autoComplete="off" />
      </Field>
      <button type="submit">Compare</button>
    </form>
  );
}
