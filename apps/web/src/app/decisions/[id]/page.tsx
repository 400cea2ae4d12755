import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionView, DecisionViewData } from "../../../components/decision-view/DecisionView.tsx";
import { FormatLinks } from "../../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../../components/linked-data/LinkedData.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { config } from "../../../config.ts";
import { toAlternates } from "../../../formats/format-links.ts";
import { toBreadcrumbs } from "../../../formats/linked-data/page-nodes.ts";
import { toNode } from "../../../formats/linked-data/to-nodes.ts";
import { DecisionRecordData, toDecisionItem } from "../../../formats/records/decision-record.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const DecisionQuery = graphql(
  `
    query Decision($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      node(id: $id) {
        __typename
        ... on Decision {
          position
          reason
          author
          ...DecisionRecord
          ...DecisionView
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionRecordData, DecisionViewData],
);

const getDecision = cache(async (id: string) => {
  const { archive, node } = await runQuery(DecisionQuery, { id });
  return { archive, decision: node?.__typename === "Decision" ? node : null };
});

interface Props {
  params: Promise<{ id: string }>;
}

/** Head of a decision's page. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { decision } = await getDecision(id);
  if (decision === null) return { title: "Not in this archive" };
  return {
    title: `Decision ${decision.position}`,
    description: `${decision.reason} — ${decision.author}`,
    alternates: toAlternates(`/decisions/${id}`),
  };
}

/** What a person decided of the archive: what it says, why, by whom and when, what it changed, and whether it holds. */
export default async function DecisionPage({ params }: Props) {
  const { id } = await params;
  const { archive, decision } = await getDecision(id);
  if (decision === null) notFound();
  const path = `/decisions/${id}`;
  return (
    <PageShell archive={archive} formats={<FormatLinks address={path} />}>
      <LinkedData
        nodes={[
          toNode(toDecisionItem(config.siteUrl, decision)),
          toBreadcrumbs(config.siteUrl, [
            ["/decisions", "Decisions"],
            [path, `Decision ${decision.position}`],
          ]),
        ]}
      />
      <DecisionView decision={decision} />
    </PageShell>
  );
}
