import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import styles from "../../components/edit-form/EditForm.module.css";
import { Field } from "../../components/edit-form/EditForm.tsx";
import { FormErrors } from "../../components/edit-form/FormErrors.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { getEditor, getOutcome } from "../../edit/get-editor.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

const SignInQuery = graphql(
  `
    query SignIn {
      archive {
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = {
  title: "Sign in",
  description: "For those who correct the archive.",
  robots: { index: false },
};

/** Where those sign in who have the archive's token. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ archive }, editor, outcome] = await Promise.all([
    runQuery(SignInQuery, {}),
    getEditor(),
    getOutcome(),
  ]);
  const to = outcome?.values.to?.[0] ?? toList((await searchParams).to)[0] ?? "/edit";
  return (
    <PageShell archive={archive}>
      <PageHead
        title="Sign in"
        note="For those who correct the archive. The token is the one that its API was started with (ANNALS_TOKEN). It is kept in one cookie that no script can read, until you sign out or close the browser; readers get no cookie."
      />
      <form method="post" action="/sign-in" className={styles.form}>
        {outcome !== null && <FormErrors errors={outcome.errors} />}
        <input type="hidden" name="to" value={to} />
        <Field id="token" label="Token">
          <input id="token" name="token" type="password" required autoComplete="current-password" />
        </Field>
        <Field id="author" label="Your name" hint="Stands with every decision that you make.">
          <input
            type="text"
            id="author"
            name="author"
            required
            defaultValue={outcome?.values.author?.[0] ?? editor?.name ?? ""}
            autoComplete="username"
          />
        </Field>
        <button type="submit">Sign in</button>
      </form>
    </PageShell>
  );
}
