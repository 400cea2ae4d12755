import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./PositionList.module.css";

/** Something that somebody said, of which event, and where it stands. */
export const PositionListData = graphql(
  `
    fragment PositionList on Position {
      isQuoted
      speaker {
        slug
        name
      }
      event {
        slug
        title
        date {
          ...DateWords
        }
      }
      span {
        start
        end
        quote
        isCut
        document {
          id
          language
          source {
            name
          }
        }
      }
      saying {
        quote
      }
      claim {
        id
        ...ClaimList
      }
    }
  `,
  [ClaimListData, DateWordsData],
);

type Position = ResultOf<typeof PositionListData>;

/**
 * What was said, in the order given: the words in quotation marks where they are the speaker's own, else as they are told.
 * Beside it stands its event on the page of a speaker, its speaker on the page of an event, once for what follows each other.
 */
export function PositionList({
  positions,
  under,
}: {
  positions: readonly FragmentOf<typeof PositionListData>[];
  under: "speaker" | "event";
}) {
  const groups = toGroups(readFragment(PositionListData, positions), ({ event, speaker }) =>
    under === "speaker" ? event.slug : speaker.slug,
  );
  return (
    <ol className={styles.positions}>
      {groups.map(([first, ...rest]) => (
        <li key={first.claim.id} className={styles.group}>
          <p className={styles.of}>
            {under === "speaker" ? (
              <>
                <DateWords date={first.event.date} />{" "}
                <a href={`/events/${first.event.slug}`}>{first.event.title}</a>
              </>
            ) : (
              <a className={styles.speaker} href={`/entities/${first.speaker.slug}`}>
                {first.speaker.name}
              </a>
            )}
          </p>
          <ul className={styles.said}>
            {[first, ...rest].map((position) => (
              <li key={position.claim.id}>
                <Said position={position} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Said({ position: { isQuoted, speaker, span, saying, claim } }: { position: Position }) {
  const words = isQuoted ? toBare(span.quote) : span.quote.trim();
  const told = span.isCut ? `${words}…` : words;
  const { document } = span;
  return (
    <>
      <blockquote className={isQuoted ? styles.quoted : styles.told} lang={document.language} dir="auto">
        <a href={toSpanHref(document.id, span.start, span.end)}>{isQuoted ? `“${told}”` : told}</a>
      </blockquote>
      <p className={styles.origin}>
        {document.source !== null && <b>{document.source.name}</b>}{" "}
        {saying !== null && <span lang={document.language}>… {saying.quote.trim()}</span>}
      </p>
      <HowKnown about={`that ${speaker.name} said so`}>
        <ClaimList claims={[claim]} />
      </HowKnown>
    </>
  );
}

/** Puts what follows each other with the same key together. */
function toGroups(
  positions: readonly Position[],
  toKey: (position: Position) => string,
): [Position, ...Position[]][] {
  const groups: [Position, ...Position[]][] = [];
  for (const position of positions) {
    const last = groups.at(-1);
    if (last !== undefined && toKey(last[0]) === toKey(position)) last.push(position);
    else groups.push([position]);
  }
  return groups;
}

/** A quotation without marks of its own. */
function toBare(quote: string): string {
  return quote.trim().replace(/^["“”«„]+|["“”»]+$/gu, "");
}
