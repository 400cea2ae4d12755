import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionEntry, toDecisionWords } from "../../../../components/decision-entry/DecisionEntry.tsx";
import { PageHead } from "../../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { runQuery } from "../../../../graphql/run-query.ts";
import { EditDecisionQuery } from "../query.ts";

/** Head of the page. */
export const metadata: Metadata = { title: "A decision", robots: { index: false } };

/** What a correction did, with links to what it corrected as that is now, and the way back. */
export default async function EditDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { archive, node } = await runQuery(EditDecisionQuery, { id });
  if (node === null || !("kind" in node)) notFound();
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={<a href="/edit/decisions">All decisions</a>}
        title={toDecisionWords(node.kind)}
        note="The decision is made, and the archive shows it. No later ingest overwrites it."
      />
      <DecisionEntry decision={node} path={`/edit/decisions/${node.id}`} />
    </PageShell>
  );
}
