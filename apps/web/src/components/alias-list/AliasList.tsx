import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import styles from "./AliasList.module.css";

/** A name under which an entity was seen, with why it is the same. */
export const AliasListData = graphql(
  `
    fragment AliasList on Alias {
      id
      name
      mentionCount
      claims {
        ...ClaimList
      }
    }
  `,
  [ClaimListData],
);

/** The names of an entity, each with how often it is written so and why it is this entity. */
export function AliasList({ aliases }: { aliases: readonly FragmentOf<typeof AliasListData>[] }) {
  const byCount = readFragment(AliasListData, aliases).toSorted((a, b) => b.mentionCount - a.mentionCount);
  return (
    <ul className={styles.aliases}>
      {byCount.map((alias) => (
        <li key={alias.id} className={styles.alias}>
          <p>
            <span className={styles.name}>{alias.name}</span>{" "}
            <span className={styles.count}>{toCountWords(alias.mentionCount, "mention")}</span>
          </p>
          {alias.claims.length > 0 && (
            <HowKnown about={`that this is “${alias.name}”`}>
              <ClaimList claims={alias.claims} />
            </HowKnown>
          )}
        </li>
      ))}
    </ul>
  );
}
