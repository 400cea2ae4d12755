import { toDocumentName } from "../../app/document-name.ts";
import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import { findScriptLanguage } from "../script-language.ts";
import styles from "./AliasList.module.css";

/** A name under which an entity was seen, with why it is the same. */
export const AliasListData = graphql(
  `
    fragment AliasList on Alias {
      id
      name
      mentionCount
      claims {
        id
        status
        because
        evidence {
          start
          end
          document {
            id
            title
            excerpt
            source {
              name
            }
          }
        }
        ...ClaimList
      }
    }
  `,
  [ClaimListData],
);

/** The names of an entity, each with how often it is written so, what kind of name it is and why, and where it was seen. */
export function AliasList({ aliases }: { aliases: readonly FragmentOf<typeof AliasListData>[] }) {
  const byCount = readFragment(AliasListData, aliases).toSorted((a, b) => b.mentionCount - a.mentionCount);
  return (
    <ul className={styles.aliases}>
      {byCount.map((alias) => (
        <li key={alias.id} className={styles.alias}>
          <p>
            <span className={styles.name} lang={findScriptLanguage(alias.name)}>
              {alias.name}
            </span>{" "}
            <span className={styles.count}>{toCountWords(alias.mentionCount, "mention")}</span>
          </p>
          <Sighting claim={alias.claims.find(({ status }) => status === "SHOWN")} />
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

/** Why it is this entity, and the first page that shows it, at the very words. */
function Sighting({ claim }: { claim: ResultOf<typeof AliasListData>["claims"][number] | undefined }) {
  if (claim === undefined) return null;
  const seen = claim.evidence[0];
  return (
    <p className={styles.sighting}>
      {claim.because}
      {seen !== undefined && (
        <>
          {" "}
          Seen in{" "}
          <a href={toSpanHref(seen.document.id, seen.start, seen.end)}>
            {seen.document.source?.name ?? "a page"}: {toShortText(toDocumentName(seen.document), 60)}
          </a>
        </>
      )}
    </p>
  );
}
