import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { DecisionList, DecisionListData } from "../../components/decision-list/DecisionList.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { Tabs } from "../../components/tabs/Tabs.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { type DecisionState, decisionKindWords, decisionStateWords } from "../../graphql/decision-words.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";
import { type DecisionParams, parseDecisionParams, toDecisionFilter } from "./decision-params.ts";
import styles from "./page.module.css";

const DecisionsQuery = graphql(
  `
    query Decisions($filter: DecisionFilter, $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      decisions(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...DecisionList
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, DecisionListData, PagerData],
);

const pageSize = 50;
const path = "/decisions";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the list of decisions. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Decisions",
    description:
      "What people corrected in the archive: who decided what, when and why, and what was taken back.",
    alternates: toAlternates(toAddress(path, await searchParams)),
  };
}

/** What people decided about the archive, latest first. */
export default async function DecisionsPage({ searchParams }: Props) {
  const params = await searchParams;
  const chosen = parseDecisionParams(params);
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, decisions } = await runQuery(DecisionsQuery, {
    filter: toDecisionFilter(chosen),
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  });
  const toHref = (more: Record<string, string>) =>
    toAddress(path, {
      state: chosen.state ?? "",
      kind: chosen.kind ?? "",
      by: chosen.author ?? "",
      of: chosen.subject ?? "",
      ...more,
    });
  return (
    <PageShell archive={archive} formats={<FormatLinks address={toAddress(path, params)} />}>
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, path, "Decisions"),
          toBreadcrumbs(config.siteUrl, [[path, "Decisions"]]),
        ]}
      />
      <PageHead
        title="Decisions"
        note={`${toCountWords(decisions.totalCount, "decision")}${toChoiceWords(chosen)}. What is read by rules can be wrong, and people correct it. Nothing is overwritten: each decision names who made it and why, what it overruled stays beside it as a rival claim, and each can be taken back.`}
      />
      <Tabs
        label="Which decisions"
        tabs={[
          { name: "All", href: toHref({ state: "" }), isCurrent: chosen.state === null },
          ...(Object.keys(decisionStateWords) as DecisionState[]).map((state) => ({
            name: decisionStateWords[state],
            href: toHref({ state }),
            isCurrent: chosen.state === state,
          })),
        ]}
      />
      {(chosen.kind ?? chosen.author ?? chosen.subject) !== null && (
        <p className={styles.choice}>
          <a href={path}>Show all decisions</a>
        </p>
      )}
      {decisions.nodes.length === 0 ? (
        <p className={styles.none}>
          Nobody has decided anything of the kind. What is shown is what the rules read.
        </p>
      ) : (
        <DecisionList decisions={decisions.nodes} headingLevel={2} />
      )}
      <Pager
        pageInfo={decisions.pageInfo}
        toNext={(cursor) => toHref({ after: cursor })}
        toPrevious={(cursor) => toHref({ before: cursor })}
        nextName="Earlier decisions"
        previousName="Later decisions"
      />
    </PageShell>
  );
}

function toChoiceWords({ kind, author, subject }: DecisionParams): string {
  return [
    kind === null ? "" : ` of the kind “${decisionKindWords[kind].one}”`,
    author === null ? "" : ` by ${author}`,
    subject === null ? "" : " on one thing",
  ].join("");
}
