import { CommentTreeData } from "../../../components/comment-tree/CommentTree.tsx";
import { ReaderText } from "../../../components/reader-text/ReaderText.tsx";
import { Section } from "../../../components/section/Section.tsx";
import { type FragmentOf, readFragment } from "../../../graphql/graphql.ts";
import { entityKindWords } from "../../../graphql/words.ts";
import { findThread } from "../../../reader/find-thread.ts";
import type { NotedClaim } from "../../../reader/margin-notes.ts";
import type { TextMark } from "../../../reader/mark-text.ts";
import { toOmissionWords } from "../../../reader/omission-words.ts";
import type { ReaderMark } from "../../../reader/reader-marks.ts";
import styles from "./DocumentText.module.css";
import type { ReaderDocument } from "./types.ts";

/** The whole text without its comments, which follow below; its images, and what its parser has to say of it. */
export function DocumentText({
  document,
  marks,
  claims,
  comments,
}: {
  document: ReaderDocument;
  marks: readonly TextMark<ReaderMark>[];
  claims: readonly NotedClaim[];
  comments: readonly FragmentOf<typeof CommentTreeData>[];
}) {
  return (
    <>
      {document.images.length > 0 && (
        <Section
          id="images"
          title={document.images.length === 1 ? "One image" : `${document.images.length} images`}
        >
          <ul className={styles.images}>
            {document.images.map((image) => (
              <li key={image.id}>
                {image.caption}{" "}
                {image.credit !== null && image.caption?.endsWith(image.credit) !== true && (
                  <span className={styles.credit}>{image.credit}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="text" title={document.text === null ? "Excerpt" : "The page as read"}>
        {document.text === null ? (
          <Excerpt document={document} />
        ) : (
          <>
            <Key />
            <WholeText
              document={document}
              text={document.text}
              marks={marks}
              claims={claims}
              comments={comments}
            />
          </>
        )}
      </Section>
      {document.warnings.length > 0 && (
        <Section id="warnings" title="What could not be read as expected">
          <ul className={styles.remarks}>
            {document.warnings.map((warning) => (
              <li key={`${warning.code} ${warning.start}`}>
                {warning.message} <span className={styles.code}>{warning.code}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {document.omissions.length > 0 && (
        <Section id="omissions" title="What was left out of the story, and why">
          <ul className={styles.remarks}>
            {[...Map.groupBy(document.omissions, ({ reason }) => reason)].map(([reason, omissions]) => (
              <li key={reason}>
                <b>{toOmissionWords(reason)}</b>
                <ul className={styles.omissions}>
                  {omissions.map(({ start, quote }) => (
                    <li key={start}>“{quote.trim()}”</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Excerpt({ document }: { document: ReaderDocument }) {
  return (
    <div className={styles.excerpt}>
      <blockquote>{document.excerpt}</blockquote>
      <p>
        The page’s notice forbids showing more of it here.
        {document.url !== null && /^https?:\/\//.test(document.url) && (
          <>
            {" "}
            <a href={document.url} rel="noreferrer">
              Read it where it was published
            </a>
            .
          </>
        )}
      </p>
    </div>
  );
}

/** What the marks in the text mean. */
function Key() {
  return (
    <p className={styles.key}>
      Underlined are{" "}
      {(["PERSON", "PLACE", "ORGANIZATION", "OTHER"] as const).map((kind) => (
        <span key={kind}>
          <span className={styles[kind]}>{entityKindWords[kind].many.toLowerCase()}</span>
          {kind === "OTHER" ? "; " : ", "}
        </span>
      ))}
      <span className={styles.marked}>marked</span> is what a claim rests on, with the claim beside it;{" "}
      <span className={styles.dropped}>struck out</span> is what is no part of the story.
    </p>
  );
}

function WholeText({
  document,
  text,
  marks,
  claims,
  comments,
}: {
  document: ReaderDocument;
  text: string;
  marks: readonly TextMark<ReaderMark>[];
  claims: readonly NotedClaim[];
  comments: readonly FragmentOf<typeof CommentTreeData>[];
}) {
  const thread = findThread(text, readFragment(CommentTreeData, comments));
  const whole = { text, marks, claims, language: document.language };
  return (
    <>
      <ReaderText {...whole} start={0} end={thread?.start ?? text.length} />
      {thread !== null && (
        <>
          <p className={styles.jump}>
            Here the page has <a href="#comments">its readers’ comments</a>.
          </p>
          <ReaderText {...whole} start={thread.end} end={text.length} />
        </>
      )}
    </>
  );
}
