import type { FormError } from "../../edit/outcome.ts";
import styles from "./EditForm.module.css";

/** Why a form did nothing, with what can be done about it. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className={styles.errors} role="alert">
      {errors.map(({ code, message, decisions }) => (
        <p key={code + message}>
          <strong>Nothing was changed.</strong> {message} <code>{code}</code>
          {decisions.map((id) => (
            <span key={id}>
              {" "}
              <a href={`/edit/decisions/${id}`}>That decision</a>
            </span>
          ))}
          {code.startsWith("access.token") && (
            <>
              {" "}
              <a href="/sign-in">Sign in again</a>
            </>
          )}
        </p>
      ))}
    </div>
  );
}
