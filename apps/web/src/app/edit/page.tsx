import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionList, DecisionListData } from "../../components/decision-list/DecisionList.tsx";
import { SignOut } from "../../components/edit-form/SignOut.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Section } from "../../components/section/Section.tsx";
import { getEditor } from "../../edit/get-editor.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";

const EditQuery = graphql(
  `
    query Edit {
      archive {
        ...ArchiveRuler
      }
      hidden: decisions(filter: { kinds: [HIDE], states: [IN_FORCE] }) {
        totalCount
      }
      decisions(first: 5) {
        totalCount
        nodes {
          ...DecisionList
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionListData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct the archive", robots: { index: false } };

/** Where those begin who are signed in: what they can do, and what was decided of late. */
export default async function EditPage() {
  const [{ archive, decisions, hidden }, editor] = await Promise.all([runQuery(EditQuery, {}), getEditor()]);
  return (
    <PageShell archive={archive}>
      <PageHead
        title="Correct the archive"
        note={
          <>
            Open any <a href="/timeline">event</a>, <a href="/entities">name</a>,{" "}
            <a href="/documents">document</a> or comment: what can be corrected of it stands at its head.
          </>
        }
      />
      <p>
        <a href="/edit/ingest">Give it documents</a>, <a href="/edit/merge-events">merge events</a> or{" "}
        <a href="/edit/merge-entities">merge entities</a>
      </p>
      <p>
        {hidden.totalCount === 0 ? (
          "Nothing is hidden."
        ) : (
          <>
            <a href="/decisions?kind=HIDE&state=IN_FORCE">
              {toCountWords(hidden.totalCount, "hidden thing")}
            </a>
            , each with its way back
          </>
        )}
      </p>
      <Section id="latest" title="Latest decisions">
        {decisions.totalCount === 0 ? (
          <p>Nobody has decided anything yet.</p>
        ) : (
          <DecisionList decisions={decisions.nodes} headingLevel={3} />
        )}
        {decisions.totalCount > decisions.nodes.length && (
          <p>
            <a href="/decisions">All {decisions.totalCount} decisions</a>
          </p>
        )}
      </Section>
      <Section id="sign-out" title="You">
        <SignOut name={editor?.name ?? ""} />
      </Section>
    </PageShell>
  );
}
