import type { Metadata } from "next";
import { DecisionEntry } from "../../../components/decision-entry/DecisionEntry.tsx";
import { PageHead } from "../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { Pager } from "../../../components/pager/Pager.tsx";
import { runQuery } from "../../../graphql/run-query.ts";
import { toCountWords } from "../../../graphql/words.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";
import { EditDecisionsQuery } from "./query.ts";

const path = "/edit/decisions";
const pageSize = 30;

/** Head of the page. */
export const metadata: Metadata = { title: "Take back a decision", robots: { index: false } };

/** What people decided, each with a form that takes it back. */
export default async function EditDecisionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, decisions } = await runQuery(
    EditDecisionsQuery,
    before === null ? { first: pageSize, after } : { last: pageSize, before },
  );
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={<a href="/edit">Correct the archive</a>}
        title="Decisions"
        note={`${toCountWords(decisions.totalCount, "decision")}, latest first. Each can be taken back, and stays in the list.`}
      />
      {decisions.nodes.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} path={path} />
      ))}
      <Pager
        pageInfo={decisions.pageInfo}
        toNext={(after) => `${path}?${new URLSearchParams({ after })}`}
        toPrevious={(before) => `${path}?${new URLSearchParams({ before })}`}
      />
    </PageShell>
  );
}
