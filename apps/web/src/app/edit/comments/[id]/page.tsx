import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { Choices } from "../../../../components/edit-form/Choices.tsx";
import { EditForm } from "../../../../components/edit-form/EditForm.tsx";
import { EditPage, EditSection } from "../../../../components/edit-page/EditPage.tsx";
import { FindAnswered } from "../../../../components/find-answered/FindAnswered.tsx";
import { type Answerable, findAnswerable } from "../../../../edit/answerable.ts";
import { getWritten } from "../../../../edit/written.ts";
import { graphql, type ResultOf, type VariablesOf } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";
import { toCountWords } from "../../../../graphql/words.ts";
import { toDocumentName } from "../../../document-name.ts";
import { toShortText } from "../../../short-text.ts";
import { type SearchParams, toList } from "../../../timeline/timeline-params.ts";

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
              position
              author
              text
            }
          }
          thread {
            document {
              id
              title
              excerpt
            }
          }
        }
      }
    }
  `,
  [ArchiveRulerData],
);

const EarlierCommentsQuery = graphql(`
  query EarlierComments($document: ID!, $after: String) {
    thread(documentId: $document) {
      comments(orderBy: POSITION, first: 500, after: $after) {
        nodes {
          id
          position
          author
          text
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct a comment", robots: { index: false } };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** Says whom a comment answers, or hides it. */
export default async function EditCommentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { find, page } = await searchParams;
  const words = toList(find)[0] ?? "";
  const { archive, node } = await runQuery(EditCommentQuery, { id });
  if (node === null || !("thread" in node)) notFound();
  const { document } = node.thread;
  const path = `/edit/comments/${node.id}`;
  const written = await getWritten("mark-reply");
  const earlier = await getEarlier(document.id, node.position);
  const chosen = written("parent", node.inReplyTo?.comment.id ?? "");
  const offered = findAnswerable(earlier, node.position, words, Number(toList(page)[0] ?? 1));
  const kept = earlier.filter((other) => other.id === chosen && !offered.comments.includes(other));
  return (
    <EditPage
      archive={archive}
      kicker={
        <a href={`/documents/${document.id}#comment-${node.position + 1}`}>{toDocumentName(document)}</a>
      }
      title={`Comment ${node.position + 1}`}
      note={`${node.author ?? "No name"}: “${toShortText(node.text, 400)}”`}
    >
      <EditSection id="reply" title="Whom it answers">
        {earlier.length > 0 && <FindAnswered path={path} words={words} offered={offered} />}
        <EditForm path={path} action="mark-reply" submit="Say whom it answers" says={[["comment", node.id]]}>
          <Choices
            legend={
              earlier.length === 0
                ? "It is the first: no comment is earlier"
                : `It answers one of ${toCountWords(earlier.length, "earlier comment")}, or none`
            }
            field="parent"
            type="radio"
            items={[
              {
                value: "",
                name: earlier.length === 0 ? "It answers no comment" : "None of them",
                about: "It speaks of the page, or to everybody.",
              },
              ...[...kept, ...offered.comments].map(toChoice),
            ]}
            chosen={[chosen]}
          />
        </EditForm>
      </EditSection>
      <EditSection id="hide" title="Hide">
        <EditForm path={path} action="hide" submit="Hide this comment" says={[["id", node.id]]}>
          <p>It is shown in no thread and no search any more. It stays in the saved page.</p>
        </EditForm>
      </EditSection>
    </EditPage>
  );
}

function toChoice({ id, position, author, text }: Answerable) {
  return { value: id, name: `${position + 1}. ${author ?? "no name"}`, about: toShortText(text, 160) };
}

/** All comments under a document before a position, however many: a page of the API has 500 of them. */
async function getEarlier(document: string, position: number): Promise<Answerable[]> {
  const earlier: Answerable[] = [];
  let after: string | null = null;
  do {
    const variables: VariablesOf<typeof EarlierCommentsQuery> = { document, after };
    const { thread }: ResultOf<typeof EarlierCommentsQuery> = await runQuery(EarlierCommentsQuery, variables);
    if (thread === null) break;
    const { nodes, pageInfo } = thread.comments;
    earlier.push(...nodes.filter((comment) => comment.position < position));
    const isPast = nodes.some((comment) => comment.position >= position);
    after = pageInfo.hasNextPage && !isPast ? pageInfo.endCursor : null;
  } while (after !== null);
  return earlier;
}
