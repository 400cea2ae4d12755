"use client";

import { Notice } from "../components/page-shell/Notice.tsx";
import { PageShell } from "../components/page-shell/PageShell.tsx";

/** Shown with status 500 when a page could not be made. Next.js wants error boundaries to be client components. */
export default function ErrorPage() {
  return (
    <PageShell archive={null}>
      <Notice title="This page could not be made">
        <p>
          The archive gave no usable answer. Load the page again; if it stays so, the log of the site tells
          why.
        </p>
      </Notice>
    </PageShell>
  );
}
