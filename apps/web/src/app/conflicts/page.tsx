import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { ConflictList, ConflictListData } from "../../components/conflict-list/ConflictList.tsx";
import { DateWords, DateWordsData } from "../../components/date-words/DateWords.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { Tabs } from "../../components/tabs/Tabs.tsx";
import { isLongTitle } from "../../components/title-length.ts";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { type ConflictProperty, conflictWords, findConflictProperty } from "../../graphql/conflict-words.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";
import { groupByEvent } from "./group-by-event.ts";
import styles from "./page.module.css";

const ConflictsQuery = graphql(
  `
    query Conflicts($properties: [ConflictProperty!], $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      conflicts(
        filter: { properties: $properties }
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        nodes {
          event {
            id
            slug
            title
            date {
              ...DateWords
            }
          }
          ...ConflictList
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, ConflictListData, DateWordsData, PagerData],
);

const pageSize = 30;
const path = "/conflicts";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the list of conflicts. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: "Conflicts",
    description: "Where the sources of the archive disagree on a date, a number, a name or a place.",
    alternates: toAlternates(toAddress(path, await searchParams)),
  };
}

/** Where sources disagree, event by event. */
export default async function ConflictsPage({ searchParams }: Props) {
  const params = await searchParams;
  const property = findConflictProperty(toList(params.about)[0] ?? "");
  const after = toList(params.after)[0] ?? null;
  const before = toList(params.before)[0] ?? null;
  const { archive, conflicts } = await runQuery(ConflictsQuery, {
    properties: property === null ? null : [property],
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  });
  const toHref = (place: Record<string, string>) => toAddress(path, { about: property ?? "", ...place });
  return (
    <PageShell archive={archive} formats={<FormatLinks address={toAddress(path, params)} />}>
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, path, "Conflicts"),
          toBreadcrumbs(config.siteUrl, [[path, "Conflicts"]]),
        ]}
      />
      <PageHead
        title="Conflicts"
        note={`${toCountWords(conflicts.totalCount, property === null ? "disagreement" : `disagreement on a ${conflictWords[property].one}`, property === null ? "disagreements" : `disagreements on ${conflictWords[property].many.toLowerCase()}`)} between reports of one event. The archive shows one side and says why; the other is kept beside it, with its words.`}
      />
      <Tabs
        label="What the conflicts are about"
        tabs={[
          { name: "All", href: path, isCurrent: property === null },
          ...(Object.keys(conflictWords) as ConflictProperty[]).map((name) => ({
            name: conflictWords[name].many,
            href: toAddress(path, { about: name }),
            isCurrent: name === property,
          })),
        ]}
      />
      {conflicts.nodes.length === 0 && (
        <p className={styles.none}>
          No two reports of one event contradict each other here. A coarser date that has a finer one in it
          does not count as a contradiction.
        </p>
      )}
      {groupByEvent(conflicts.nodes).map(({ event, conflicts: ofEvent }) => (
        <section key={event.id} className={styles.event} aria-labelledby={event.id}>
          <p className={styles.date}>
            <DateWords date={event.date} />
          </p>
          <h2 id={event.id} className={isLongTitle(event.title) ? styles.longTitle : styles.title}>
            <a href={`/events/${event.slug}`}>{event.title}</a>
          </h2>
          <ConflictList conflicts={ofEvent} headingLevel={3} />
        </section>
      ))}
      <Pager
        pageInfo={conflicts.pageInfo}
        toNext={(cursor) => toHref({ after: cursor })}
        toPrevious={(cursor) => toHref({ before: cursor })}
        nextName="Earlier events"
        previousName="Later events"
      />
    </PageShell>
  );
}
