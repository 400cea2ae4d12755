import type { Metadata } from "next";
import { Notice } from "../../components/page-shell/Notice.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";

/** Head of the page that stands in for one that could not be made. */
export const metadata: Metadata = { title: "This page could not be made", robots: { index: false } };

/** Shown with status 500 in place of a page whose making ended in an error: see `src/server/run.ts`. */
export default function FailedPage() {
  return (
    <PageShell archive={null}>
      <Notice title="This page could not be made">
        <p>
          Something in the site itself went wrong. Nothing is lost. Load the page again; if it stays so, the
          log of the site tells why.
        </p>
        <p>
          <a href="/">Start at the front page</a> or <a href="/search">search the archive</a>.
        </p>
      </Notice>
    </PageShell>
  );
}
