import type { Metadata } from "next";
import { Notice } from "../../../components/notice/Notice.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";

/** Head of the page that stands in while the archive cannot be asked. */
export const metadata: Metadata = { title: "The archive cannot be reached", robots: { index: false } };

/** Shown in place of any page, with status 502 or 503, while the API gives no answer: `src/proxy.ts` sends readers here. */
export default async function UnreachablePage({ params }: { params: Promise<{ status: string }> }) {
  const { status } = await params;
  return (
    <PageShell archive={null}>
      <Notice title="The archive cannot be reached">
        <p>
          {status === "502"
            ? "The site is up, and what should be the archive’s API gives answers that are none."
            : "The site is up, and the archive’s API behind it does not answer."}{" "}
          Nothing is lost. Load the page again in a moment.
        </p>
        <p>If you run this site: see that the API is started and that ANNALS_API_URL is its address.</p>
      </Notice>
    </PageShell>
  );
}
