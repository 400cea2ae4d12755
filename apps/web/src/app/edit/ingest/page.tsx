import type { Metadata } from "next";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { FormErrors } from "../../../components/edit-form/FormErrors.tsx";
import { IngestForm } from "../../../components/edit-form/IngestForm.tsx";
import { IngestReport } from "../../../components/edit-form/IngestReport.tsx";
import { Island } from "../../../components/island/Island.tsx";
import { PageHead } from "../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { Section } from "../../../components/section/Section.tsx";
import { getOutcome } from "../../../edit/get-editor.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const EditIngestQuery = graphql(
  `
    query EditIngest {
      archive {
        documents
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Give it documents", robots: { index: false } };

/** Gives the archive documents, and tells what became of each. */
export default async function EditIngestPage() {
  const [{ archive }, outcome] = await Promise.all([runQuery(EditIngestQuery, {}), getOutcome()]);
  return (
    <PageShell archive={archive}>
      <Island name="upload" />
      <PageHead
        kicker={<a href="/edit">Correct the archive</a>}
        title="Give it documents"
        note={`${archive.documents.toLocaleString("en")} documents are in the archive. The same bytes twice change nothing.`}
      />
      {outcome !== null && <FormErrors errors={outcome.errors} />}
      {outcome?.report && outcome.report.length > 0 && (
        <Section id="report" title="What became of them">
          <IngestReport report={outcome.report} />
        </Section>
      )}
      <Section id="give" title="Documents">
        <IngestForm />
      </Section>
    </PageShell>
  );
}
