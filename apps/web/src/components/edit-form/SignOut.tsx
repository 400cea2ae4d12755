import styles from "./EditForm.module.css";

/** Signs out: the cookie is gone. */
export function SignOut({ name }: { name: string }) {
  return (
    <form method="post" action="/sign-out" className={styles.form}>
      <p>Signed in{name === "" ? "" : ` as ${name}`}.</p>
      <button type="submit">Sign out</button>
    </form>
  );
}
