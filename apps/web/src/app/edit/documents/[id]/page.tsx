import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { EditForm } from "../../../../components/edit-form/EditForm.tsx";
import { EditPage, EditSection } from "../../../../components/edit-page/EditPage.tsx";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";
import { toDocumentName } from "../../../document-name.ts";

const EditDocumentQuery = graphql(
  `
    query EditDocument($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      document(id: $id) {
        id
        title
        excerpt
        reports {
          id
          title
          excerpt
          event {
            slug
            title
            date {
              display
            }
          }
        }
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct what a document tells", robots: { index: false } };

/** Where to correct what was read from a document, and a form that hides it. */
export default async function EditDocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { archive, document } = await runQuery(EditDocumentQuery, { id });
  if (document === null) notFound();
  return (
    <EditPage
      archive={archive}
      kicker={<a href={`/documents/${document.id}`}>The document</a>}
      title={toDocumentName(document)}
      note="The page is kept as it was read. What can be corrected is what was derived from it."
    >
      {document.reports.length > 0 && (
        <EditSection id="reports" title="What it tells">
          <ul>
            {document.reports.map(({ id: report, title, excerpt, event }) => (
              <li key={report}>
                <a href={`/edit/events/${event.slug}`}>{title ?? `${excerpt.slice(0, 120)} …`}</a>,{" "}
                {event.date.display}
              </li>
            ))}
          </ul>
        </EditSection>
      )}
      <EditSection id="hide" title="Hide">
        <EditForm
          path={`/edit/documents/${document.id}`}
          action="hide"
          submit="Hide this document"
          says={[["id", document.id]]}
        >
          <p>It is shown in no list and no search any more. It stays in the archive, byte for byte.</p>
        </EditForm>
      </EditSection>
    </EditPage>
  );
}
