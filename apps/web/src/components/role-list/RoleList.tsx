import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { entityKindWords, eventRoleWords, toCountWords } from "../../graphql/words.ts";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./RoleList.module.css";

/** An entity of an event, with how it takes part. */
export const RoleListData = graphql(`
  fragment RoleList on EventEntityEdge {
    role
    mentionCount
    node {
      id
      slug
      name
      kind
    }
  }
`);

const roles = ["PARTICIPANT", "PLACE", "TOPIC", "MENTIONED"] as const;

/** The entities of an event under a heading for each role. */
export function RoleList({ edges }: { edges: readonly FragmentOf<typeof RoleListData>[] }) {
  const entities = readFragment(RoleListData, edges);
  return (
    <dl className={styles.roles}>
      {roles.map((role) => {
        const inRole = entities.filter((edge) => edge.role === role);
        if (inRole.length === 0) return null;
        return (
          <div key={role} className={styles.role}>
            <dt>{eventRoleWords[role]}</dt>
            <dd>
              <ul className={role === "MENTIONED" ? styles.small : styles.names}>
                {inRole.map(({ node, mentionCount }) => (
                  <li key={node.id}>
                    <a href={`/entities/${node.slug}`} title={entityKindWords[node.kind].one}>
                      {node.name}
                    </a>{" "}
                    <span className={styles.count}>
                      {mentionCount}
                      <VisuallyHidden>
                        {" "}
                        {toCountWords(mentionCount, "mention").replace(/^\S+ /, "")}
                      </VisuallyHidden>
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
