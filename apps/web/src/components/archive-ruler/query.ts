import { graphql } from "../../graphql/graphql.ts";
import { runSharedQuery } from "../../graphql/run-query.ts";
import { ArchiveRulerData } from "./ArchiveRuler.tsx";

const ArchiveSpanQuery = graphql(
  `
    query ArchiveSpan {
      archive {
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

/** Returns the archive's span, which stands on every page. */
export async function findArchiveSpan() {
  return (await runSharedQuery(ArchiveSpanQuery, {})).archive;
}
