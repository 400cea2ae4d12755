import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionView, DecisionViewData } from "../../../../components/decision-view/DecisionView.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";

const EditDecisionQuery = graphql(
  `
    query EditDecision($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      node(id: $id) {
        __typename
        ... on Decision {
          ...DecisionView
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionViewData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "A decision", robots: { index: false } };

/** Where a correction leads when it is made: the decision, with links to what it corrects as that is now, and the way back. */
export default async function EditDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { archive, node } = await runQuery(EditDecisionQuery, { id });
  if (node?.__typename !== "Decision") notFound();
  return (
    <PageShell archive={archive}>
      <DecisionView decision={node} />
    </PageShell>
  );
}
