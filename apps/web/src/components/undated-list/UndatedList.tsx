import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { EventLine, EventLineData } from "../event-line/EventLine.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./UndatedList.module.css";

/** An event without a date, with what was said of its date. */
export const UndatedListData = graphql(
  `
    fragment UndatedList on Event {
      id
      title
      date {
        claims {
          id
          because
          ...ClaimList
        }
      }
      ...EventLine
    }
  `,
  [ClaimListData, EventLineData],
);

/** Events without a date, each with the words that come nearest to one and why they do not suffice. */
export function UndatedList({ events }: { events: readonly FragmentOf<typeof UndatedListData>[] }) {
  return (
    <ol className={styles.list}>
      {readFragment(UndatedListData, events).map((event) => (
        <li key={event.id}>
          <EventLine event={event} headingLevel={2} hasDate={false} />
          {event.date.claims.length === 0 ? (
            <p className={styles.none}>No word of its reports tells of a date.</p>
          ) : (
            <HowKnown about={`that “${event.title}” has no date`}>
              <ClaimList claims={event.date.claims} />
            </HowKnown>
          )}
        </li>
      ))}
    </ol>
  );
}
