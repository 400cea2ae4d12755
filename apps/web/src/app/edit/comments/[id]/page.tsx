import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { EditForm, Field } from "../../../../components/edit-form/EditForm.tsx";
import { PageHead } from "../../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { Section } from "../../../../components/section/Section.tsx";
import { getWritten } from "../../../../edit/written.ts";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";

const EditCommentQuery = graphql(
  `
    query EditComment($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      node(id: $id) {
        ... on Comment {
          id
          position
          author
          text
          inReplyTo {
            comment {
              id
            }
          }
          thread {
            document {
              id
              title
            }
            comments(orderBy: POSITION, first: 100) {
              nodes {
                id
                position
                author
                text
              }
            }
          }
        }
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct a comment", robots: { index: false } };

/** Says whom a comment answers, or hides it. */
export default async function EditCommentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { archive, node } = await runQuery(EditCommentQuery, { id });
  if (node === null || !("thread" in node)) notFound();
  const { document, comments } = node.thread;
  const path = `/edit/comments/${node.id}`;
  const earlier = comments.nodes.filter(({ position }) => position < node.position);
  const written = await getWritten("mark-reply");
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={
          <a href={`/documents/${document.id}#comment-${node.position + 1}`}>
            {document.title ?? "Untitled page"}
          </a>
        }
        title={`Comment ${node.position + 1}`}
        note={`${node.author ?? "No name"}: “${toShort(node.text, 400)}”`}
      />
      <Section id="reply" title="Whom it answers">
        <EditForm path={path} action="mark-reply" submit="Say whom it answers" says={[["comment", node.id]]}>
          <Field id="parent" label="It answers">
            <select
              id="parent"
              name="parent"
              defaultValue={written("parent", node.inReplyTo?.comment.id ?? "")}
            >
              <option value="">none of them</option>
              {earlier.map((comment) => (
                <option key={comment.id} value={comment.id}>
                  {comment.position + 1}. {comment.author ?? "no name"}: {toShort(comment.text, 70)}
                </option>
              ))}
            </select>
          </Field>
        </EditForm>
      </Section>
      <Section id="hide" title="Hide">
        <EditForm path={path} action="hide" submit="Hide this comment" says={[["id", node.id]]}>
          <p>It is shown in no thread and no search any more. It stays in the saved page.</p>
        </EditForm>
      </Section>
    </PageShell>
  );
}

const toShort = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()} …`;
