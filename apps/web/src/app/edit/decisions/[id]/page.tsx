import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionList, DecisionListData } from "../../../../components/decision-list/DecisionList.tsx";
import { EditForm } from "../../../../components/edit-form/EditForm.tsx";
import { PageHead } from "../../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { Section } from "../../../../components/section/Section.tsx";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";

const EditDecisionQuery = graphql(
  `
    query EditDecision($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      node(id: $id) {
        ... on Decision {
          id
          kind
          state
          ...DecisionList
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionListData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "A decision", robots: { index: false } };

/** A decision as it was made, with links to what it corrects as that is now, and the way back. */
export default async function EditDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { archive, node } = await runQuery(EditDecisionQuery, { id });
  if (node === null || !("kind" in node)) notFound();
  const isUndo = node.kind === "UNDO";
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={<a href="/decisions">All decisions</a>}
        title="A decision"
        note="The archive shows it from now on, and no later ingest overwrites it."
      />
      <DecisionList decisions={[node]} headingLevel={2} />
      {node.state !== "UNDONE" && (
        <Section id="undo" title={isUndo ? "Put what it took back in force again" : "Take it back"}>
          <EditForm
            path={`/edit/decisions/${node.id}`}
            action="undo"
            submit={isUndo ? "Put it in force again" : "Take it back"}
            says={[["decision", node.id]]}
          >
            <p>What was decided stays in the list, with who took it back and why.</p>
          </EditForm>
        </Section>
      )}
    </PageShell>
  );
}
