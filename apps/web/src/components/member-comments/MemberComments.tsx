import { toDocumentName } from "../../app/document-name.ts";
import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toMomentWords } from "../../time/words.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./MemberComments.module.css";

/** A comment with the page that it stands under, what it answers and what answers it. */
export const MemberCommentsData = graphql(
  `
    fragment MemberComments on Comment {
      id
      position
      postedAt
      score
      text
      isPartial
      thread {
        document {
          id
          title
          excerpt
          language
          publishedAt
        }
      }
      inReplyTo {
        confidence
        comment {
          position
          author
          text
        }
        claims {
          ...ClaimList
        }
      }
      replies {
        id
        position
        author
        text
      }
    }
  `,
  [ClaimListData],
);

type MemberComment = ResultOf<typeof MemberCommentsData>;

const quoteLength = 220;
const replyLength = 90;

/** What somebody wrote, page by page: each comment under the words that it answers, and before those that answer it. */
export function MemberComments({ comments }: { comments: readonly FragmentOf<typeof MemberCommentsData>[] }) {
  return toPages(readFragment(MemberCommentsData, comments)).map(({ document, comments: ofPage }) => (
    <section key={document.id} className={styles.page} aria-labelledby={document.id}>
      <header className={styles.head}>
        {document.publishedAt === null ? (
          <p className={styles.undated}>tells no date</p>
        ) : (
          <time className={styles.date} dateTime={document.publishedAt}>
            {toMomentWords(document.publishedAt)}
          </time>
        )}
        <h2 id={document.id} className={styles.title}>
          <a href={`/documents/${document.id}`}>{toDocumentName(document)}</a>
        </h2>
      </header>
      <ol className={styles.comments}>
        {ofPage.map((comment) => (
          <li key={comment.id}>
            <CommentInContext
              comment={comment}
              path={`/documents/${document.id}`}
              language={document.language}
            />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function CommentInContext({
  comment,
  path,
  language,
}: {
  comment: MemberComment;
  path: string;
  language: string;
}) {
  const { position, postedAt, score, text, isPartial, inReplyTo: reply, replies } = comment;
  const toHref = (place: number) => `${path}#comment-${place + 1}`;
  return (
    <article className={styles.comment}>
      {reply !== null && (
        <blockquote className={styles.answered} lang={language}>
          <p className={styles.who}>
            <a href={toHref(reply.comment.position)}>
              {reply.comment.position + 1}. {reply.comment.author ?? "no name on the page"}
            </a>
          </p>
          <p>{toShortText(reply.comment.text, quoteLength)}</p>
        </blockquote>
      )}
      <h3 className={styles.place}>
        <a href={toHref(position)}>Comment {position + 1}</a>
        {postedAt !== null && <time dateTime={postedAt}>{toMomentWords(postedAt)}</time>}
        {score !== null && (
          <span>
            score {score > 0 ? "+" : score < 0 ? "−" : ""}
            {Math.abs(score)}
          </span>
        )}
      </h3>
      <div className={styles.words} lang={language} dir="auto">
        {text.split(/\n{2,}/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text in their order
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {isPartial && <p className={styles.partial}>The saved page ends inside this comment.</p>}
      {replies.length > 0 && (
        <ul className={styles.replies} aria-label={`Answers to comment ${position + 1}`}>
          {replies.map((answer) => (
            <li key={answer.id}>
              <a href={toHref(answer.position)}>
                {answer.position + 1}. {answer.author ?? "no name on the page"}
              </a>{" "}
              <span lang={language}>{toShortText(answer.text, replyLength)}</span>
            </li>
          ))}
        </ul>
      )}
      {reply !== null && (
        <HowKnown about={`that comment ${position + 1} answers another`}>
          <ClaimList claims={reply.claims} />
        </HowKnown>
      )}
    </article>
  );
}

interface Page {
  document: MemberComment["thread"]["document"];
  comments: MemberComment[];
}

/** Comments by the page that they stand under, in the order given. */
function toPages(comments: readonly MemberComment[]): Page[] {
  const pages: Page[] = [];
  for (const comment of comments) {
    const { document } = comment.thread;
    const last = pages.at(-1);
    if (last?.document.id === document.id) last.comments.push(comment);
    else pages.push({ document, comments: [comment] });
  }
  return pages;
}
