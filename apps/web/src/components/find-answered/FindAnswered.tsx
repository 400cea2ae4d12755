import type { Answerable, AnswerablePage } from "../../edit/answerable.ts";
import { toCountWords } from "../../graphql/words.ts";
import styles from "../edit-form/EditForm.module.css";
import { Field } from "../edit-form/EditForm.tsx";

/** A form that looks among the earlier comments of a thread, and links to those that have no room on the page. */
export function FindAnswered({
  path,
  words,
  offered: { count, nearer, further },
}: {
  path: string;
  words: string;
  offered: AnswerablePage<Answerable>;
}) {
  const toHref = (page: number) =>
    `${path}?${new URLSearchParams({ ...(words === "" ? {} : { find: words }), page: String(page) })}#reply`;
  return (
    <>
      <form method="get" action={`${path}#reply`} className={styles.find} aria-label="Look for a comment">
        <Field id="find" label="Its number, its author or words of it">
          <input type="search" id="find" name="find" defaultValue={words} autoComplete="off" />
        </Field>
        <button type="submit">Look for it</button>
      </form>
      <p className={styles.found}>
        {words !== "" && (
          <span>
            {toCountWords(count, "comment")} with “{words}”. <a href={`${path}#reply`}>Show all</a>
          </span>
        )}
        {nearer !== null && <a href={toHref(nearer)}>← Nearer comments</a>}
        {further !== null && <a href={toHref(further)}>Earlier comments →</a>}
      </p>
    </>
  );
}
