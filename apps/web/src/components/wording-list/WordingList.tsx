import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toMomentWords } from "../../time/words.ts";
import { compareWording, type WordingPart } from "../../wording/compare-wording.ts";
import { findFirstPublished } from "../../wording/first-published.ts";
import styles from "./WordingList.module.css";

/** The words of one telling, who published it and when. */
export const WordingData = graphql(`
  fragment Wording on Report {
    id
    title
    excerpt
    role
    source {
      name
    }
    document {
      id
      publishedAt
    }
  }
`);

const leastShared = 0.25;

/** Who reported an event first, and how each other report words it beside that one. Nothing for a single report. */
export function WordingList({ reports }: { reports: readonly FragmentOf<typeof WordingData>[] }) {
  const told = readFragment(WordingData, reports)
    .filter(({ role }) => role !== "RELATED")
    .map((report) => ({ ...report, publishedAt: report.document.publishedAt }));
  const documents = new Set(told.map(({ document }) => document.id));
  if (told.length < 2 || documents.size < 2) return null;
  const first = findFirstPublished(told);
  const base = first ?? told[0];
  if (base === undefined) return null;
  return (
    <div className={styles.wording}>
      <p className={styles.first}>{toFirstWords(first)}</p>
      <details>
        <summary>How the wordings differ</summary>
        <p className={styles.key}>
          Beside {toName(base)}: <del>what only {toName(base)} has</del>, <ins>what only the other has</ins>.
        </p>
        <ul>
          {told
            .filter(({ id }) => id !== base.id)
            .map((report) => (
              <li key={report.id}>
                <h3 className={styles.name}>{toName(report)}</h3>
                <Difference first={toText(base)} second={toText(report)} />
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

function Difference({ first, second }: { first: string; second: string }) {
  const { parts, shared } = compareWording(first, second);
  if (shared < leastShared)
    return (
      <p className={styles.other}>
        It tells it in words of its own: {Math.round(shared * 100)}% are the same.
      </p>
    );
  return (
    <p className={styles.text}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text in their order
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { side, text } }: { part: WordingPart }) {
  if (side === "first") return <del>{text}</del>;
  return side === "second" ? <ins>{text}</ins> : text;
}

function toText({ title, excerpt }: { title: string | null; excerpt: string }): string {
  return title === null || excerpt.startsWith(title) ? excerpt : `${title}. ${excerpt}`;
}

function toName({ source }: { source: { name: string } | null }): string {
  return source?.name ?? "a page without a source";
}

function toFirstWords(first: { source: { name: string } | null; publishedAt: string | null } | null): string {
  if (first === null || first.publishedAt === null)
    return "Which of the pages came first cannot be told from the times they give.";
  return `Published first by ${toName(first)}, ${toMomentWords(first.publishedAt)}.`;
}
