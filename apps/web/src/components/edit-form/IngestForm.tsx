import { getWritten } from "../../edit/written.ts";
import styles from "./EditForm.module.css";
import { Field } from "./EditForm.tsx";

/** Takes files, or the text of a page. The island shows how far the ingest is; the form does the same without it. */
export async function IngestForm() {
  const written = await getWritten("ingest");
  return (
    <form
      method="post"
      action="/edit/ingest"
      encType="multipart/form-data"
      className={styles.form}
      aria-label="Give the archive documents"
      data-upload=""
    >
      <input type="hidden" name="action" value="ingest" />
      <Field
        id="file"
        label="Files"
        hint="Drop them here, or choose them: saved pages (HTML, text, Markdown), or archives of pages (ZIP, tar, WARC, MHTML, feeds). 16 MB each at most."
      >
        <input id="file" name="file" type="file" multiple aria-describedby="file-hint" />
      </Field>
      <Field id="text" label="Or the text of a page">
        <textarea id="text" name="text" rows={6} defaultValue={written("text", "")} />
      </Field>
      <div className={styles.made}>
        <Field id="retrievedAt" label="Saved at" hint="2017-03-21T08:00:00Z, if it is known.">
          <input
            type="text"
            id="retrievedAt"
            name="retrievedAt"
            defaultValue={written("retrievedAt", "")}
            autoComplete="off"
            aria-describedby="retrievedAt-hint"
          />
        </Field>
        <Field
          id="url"
          label="Address that it was saved from"
          hint="For one page; not needed if the page tells it."
        >
          <input
            id="url"
            name="url"
            type="url"
            defaultValue={written("url", "")}
            autoComplete="off"
            aria-describedby="url-hint"
          />
        </Field>
      </div>
      <button type="submit">Give them to the archive</button>
    </form>
  );
}
