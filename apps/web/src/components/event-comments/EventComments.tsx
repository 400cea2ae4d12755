import { toDocumentName } from "../../app/document-name.ts";
import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import styles from "./EventComments.module.css";

/** A telling of an event, with the comments under its page that readers voted up most. */
export const EventCommentsData = graphql(`
  fragment EventComments on Report {
    role
    document {
      id
      title
      excerpt
      language
      source {
        name
      }
      thread {
        comments(orderBy: TOP, first: 3) {
          totalCount
          nodes {
            id
            position
            author
            score
            text
          }
        }
      }
    }
  }
`);

type Discussion = ResultOf<typeof EventCommentsData>["document"];

const quoteLength = 280;

/** Returns the pages that tell an event and are discussed by their readers, each once; not those that merely recall it. */
export function findDiscussions(reports: readonly FragmentOf<typeof EventCommentsData>[]): Discussion[] {
  const documents = readFragment(EventCommentsData, reports)
    .filter(({ role, document }) => (role === "MAIN" || role === "ITEM") && countComments(document) > 0)
    .map(({ document }) => document);
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

/** Returns how many comments a page has. */
export function countComments({ thread }: Discussion): number {
  return thread?.comments.totalCount ?? 0;
}

/** What readers said under the articles of an event: of each the comments voted up most, and the way to all of them. */
export function EventComments({ discussions }: { discussions: readonly Discussion[] }) {
  return (
    <ul className={styles.pages}>
      {discussions.map((document) => (
        <li key={document.id} className={styles.page}>
          <h3 className={styles.title}>
            {document.source !== null && <>{document.source.name}: </>}
            <a href={`/documents/${document.id}#comments`}>{toDocumentName(document)}</a>
          </h3>
          <ol className={styles.comments}>
            {document.thread?.comments.nodes.map(({ id, position, author, score, text }) => (
              <li key={id}>
                <p className={styles.who}>
                  <a href={`/documents/${document.id}#comment-${position + 1}`}>
                    {position + 1}. {author ?? "no name on the page"}
                  </a>
                  {score !== null && (
                    <span>
                      score {score > 0 ? "+" : score < 0 ? "−" : ""}
                      {Math.abs(score)}
                    </span>
                  )}
                </p>
                <blockquote className={styles.words} lang={document.language}>
                  {toShortText(text, quoteLength)}
                </blockquote>
              </li>
            ))}
          </ol>
          <p className={styles.more}>
            <a href={`/documents/${document.id}#comments`}>
              {countComments(document) === 1
                ? "Read it in its place"
                : `All ${toCountWords(countComments(document), "comment")}, as a conversation`}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
