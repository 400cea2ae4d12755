import type { ReactNode } from "react";
import styles from "./EditForm.module.css";

/** Something that can be chosen. */
export interface ChoiceItem {
  value: string;
  name: ReactNode;
  /** What tells it from the others. */
  about: ReactNode;
}

/** Things of which one or several are chosen; `field` is what the form calls them. */
export function Choices({
  legend,
  field,
  type,
  items,
  chosen,
}: {
  legend: string;
  field: string;
  type: "checkbox" | "radio";
  items: readonly ChoiceItem[];
  chosen: readonly string[];
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {items.map(({ value, name, about }) => (
        <label key={value} className={styles.choice}>
          <input type={type} name={field} value={value} defaultChecked={chosen.includes(value)} />
          <span>
            {name}
            <small>{about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
