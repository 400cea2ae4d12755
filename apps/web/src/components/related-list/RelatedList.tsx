import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { EventLine, EventLineData } from "../event-line/EventLine.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./RelatedList.module.css";

/** An event that belongs near another, with the reason. */
export const RelatedListData = graphql(
  `
    fragment RelatedList on RelatedEvent {
      reason
      event {
        id
        title
        ...EventLine
      }
      claims {
        id
        ...ClaimList
      }
    }
  `,
  [EventLineData, ClaimListData],
);

/** Related events, each with the reason why it is here. */
export function RelatedList({ related }: { related: readonly FragmentOf<typeof RelatedListData>[] }) {
  return (
    <ul className={styles.related}>
      {readFragment(RelatedListData, related).map(({ event, reason, claims }) => (
        <li key={event.id}>
          <EventLine event={event} size="small" headingLevel={3} />
          <p className={styles.reason}>{reason}</p>
          {claims.length > 0 && (
            <HowKnown about={`that “${event.title}” is related`}>
              <ClaimList claims={claims} />
            </HowKnown>
          )}
        </li>
      ))}
    </ul>
  );
}
