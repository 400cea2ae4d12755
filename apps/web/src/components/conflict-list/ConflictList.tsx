import { type ConflictProperty, conflictWords, toSideWords } from "../../graphql/conflict-words.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import { compareWording } from "../../wording/compare-wording.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./ConflictList.module.css";

const ConflictSideData = graphql(
  `
    fragment ConflictSide on Claim {
      id
      value
      because
      evidence {
        start
        end
        quote
        isCut
        before(length: 70)
        after(length: 70)
        document {
          id
          title
          source {
            name
          }
        }
      }
      ...ClaimList
    }
  `,
  [ClaimListData],
);

/** Two claims of one event that cannot both be right. */
export const ConflictListData = graphql(
  `
    fragment ConflictList on Conflict {
      property
      shown {
        ...ConflictSide
      }
      rival {
        ...ConflictSide
      }
    }
  `,
  [ConflictSideData],
);

type Side = ResultOf<typeof ConflictSideData>;

/** How many passages are quoted at once; all of them are under “How do you know?”. */
const mostQuotes = 2;

/**
 * Where reports disagree: what is shown and what speaks against it face each other over a rule, each with the words that it
 * rests on, in which those are marked that the other side has not.
 */
export function ConflictList({
  conflicts,
  headingLevel,
}: {
  conflicts: readonly FragmentOf<typeof ConflictListData>[];
  headingLevel: 2 | 3;
}) {
  const Question = `h${headingLevel}` as const;
  return (
    <ul className={styles.conflicts}>
      {readFragment(ConflictListData, conflicts).map(({ property, ...sides }) => {
        const shown = readFragment(ConflictSideData, sides.shown);
        const rival = readFragment(ConflictSideData, sides.rival);
        return (
          <li key={rival.id} id={rival.id} className={styles.conflict}>
            <Question className={styles.question}>{conflictWords[property].question}</Question>
            <div className={styles.sides}>
              <ConflictSide property={property} side={shown} other={rival} isShown={true} />
              <ConflictSide property={property} side={rival} other={shown} isShown={false} />
            </div>
            <HowKnown
              about={`both: ${toSideWords(property, shown.value)} and ${toSideWords(property, rival.value)}`}
            >
              <ClaimList claims={[shown, rival]} />
            </HowKnown>
          </li>
        );
      })}
    </ul>
  );
}

function ConflictSide({
  property,
  side,
  other,
  isShown,
}: {
  property: ConflictProperty;
  side: Side;
  other: Side;
  isShown: boolean;
}) {
  const { because, evidence } = side;
  const against = other.evidence[0]?.quote ?? "";
  return (
    <div className={isShown ? styles.shown : styles.rival}>
      <p className={styles.status}>{isShown ? "Shown" : "Against it"}</p>
      <p className={styles.value}>
        <Differing words={toSideWords(property, side.value)} other={toSideWords(property, other.value)} />
      </p>
      {evidence.slice(0, mostQuotes).map(({ start, end, quote, isCut, before, after, document }) => (
        <figure key={`${document.id} ${start}`} className={styles.passage}>
          <blockquote>
            {before}
            <a href={toSpanHref(document.id, start, end)}>
              <Differing words={quote} other={against} />
            </a>
            {isCut ? "…" : after}
          </blockquote>
          <figcaption>
            {document.source !== null && <b>{document.source.name}</b>} {document.title}
          </figcaption>
        </figure>
      ))}
      <p className={styles.because}>{because}</p>
    </div>
  );
}

/** Words of one side, with those marked that the other side has not. */
function Differing({ words, other }: { words: string; other: string }) {
  return compareWording(words, other)
    .parts.filter(({ side }) => side !== "second")
    .map(({ side, text }, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text in their order
      side === "first" ? <mark key={index}>{text}</mark> : text,
    );
}
