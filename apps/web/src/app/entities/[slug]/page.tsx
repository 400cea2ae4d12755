import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AliasList } from "../../../components/alias-list/AliasList.tsx";
import { AsOfNote } from "../../../components/as-of/AsOfNote.tsx";
import { Company } from "../../../components/company/Company.tsx";
import { DecisionList } from "../../../components/decision-list/DecisionList.tsx";
import { DocumentList } from "../../../components/document-list/DocumentList.tsx";
import { EditLinks } from "../../../components/edit-links/EditLinks.tsx";
import { EventYears } from "../../../components/event-years/EventYears.tsx";
import { FormatLinks } from "../../../components/format-links/FormatLinks.tsx";
import { LinkedData } from "../../../components/linked-data/LinkedData.tsx";
import { MentionList } from "../../../components/mention-list/MentionList.tsx";
import { PageContents } from "../../../components/page-contents/PageContents.tsx";
import { PageHead } from "../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { Pager } from "../../../components/pager/Pager.tsx";
import { PositionList } from "../../../components/position-list/PositionList.tsx";
import { Section } from "../../../components/section/Section.tsx";
import { Sparkline } from "../../../components/sparkline/Sparkline.tsx";
import { config } from "../../../config.ts";
import { toAddress, toAlternates } from "../../../formats/format-links.ts";
import { toBreadcrumbs } from "../../../formats/linked-data/page-nodes.ts";
import { toNode } from "../../../formats/linked-data/to-nodes.ts";
import { toEntityItem } from "../../../formats/records/entity-record.ts";
import { entityKindWords, toCountWords } from "../../../graphql/words.ts";
import { findAsOf } from "../../../memento/memento.ts";
import { findDayRange } from "../../../time/day.ts";
import { toDocumentsHref } from "../../documents/documents-params.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";
import styles from "./page.module.css";
import { getEntityPage } from "./query.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

async function load({ params, searchParams }: Props) {
  const { slug } = await params;
  const { after, before, mentions, said, asOf } = await searchParams;
  return getEntityPage(
    slug,
    toList(after)[0] ?? null,
    toList(before)[0] ?? null,
    toList(mentions)[0] ?? null,
    toList(said)[0] ?? null,
    findAsOf(toList(asOf)[0] ?? ""),
  );
}

/** Head of an entity's page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entity } = await load(props);
  const asOf = findAsOf(toList((await props.searchParams).asOf)[0] ?? "");
  if (entity === null) return { title: "Not in this archive" };
  const others = entity.aliases.map((alias) => alias.name).filter((name) => name !== entity.name);
  const also = others.length === 0 ? "" : ` Also written ${others.slice(0, 5).join(", ")}.`;
  return {
    title: entity.name,
    description: `${entity.name} in ${toCountWords(entity.events.totalCount, "event")} of the archive.${also}`,
    alternates: toAlternates(toAddress(`/entities/${entity.slug}`, { asOf: asOf ?? [] }), {
      isEmpty: entity.events.totalCount === 0,
    }),
    ...(asOf === null ? {} : { robots: { index: false } }),
  };
}

/** A person, place, organization or other name: how it is written, when it was in the news, with whom, and where it is named. */
export default async function EntityPage(props: Props) {
  const { archive, entity, tagged } = await load(props);
  if (entity === null) notFound();
  const { events, mentions, positions, timeline, tellers } = entity;
  const path = `/entities/${entity.slug}`;
  const asOf = findAsOf(toList((await props.searchParams).asOf)[0] ?? "");
  const toPlace = (place: Record<string, string>) => toAddress(path, { ...place, asOf: asOf ?? [] });
  const whoWrites = `Who writes about ${entity.kind === "PERSON" ? "them" : "it"}`;
  return (
    <PageShell
      archive={archive}
      section="/entities"
      here={findDayRange(timeline[0]?.start ?? null, timeline.at(-1)?.end ?? null)}
      formats={
        <FormatLinks address={toAddress(path, await props.searchParams)} isEmpty={events.totalCount === 0} />
      }
    >
      <LinkedData
        nodes={[
          toNode(toEntityItem(config.siteUrl, entity)),
          toBreadcrumbs(config.siteUrl, [
            ["/entities", "Entities"],
            [path, entity.name],
          ]),
        ]}
      />
      <EditLinks
        links={[
          ["Name", `/edit/entities/${entity.slug}#rename`],
          ["Further names", `/edit/entities/${entity.slug}#alias`],
          ["Merge", `/edit/entities/${entity.slug}#merge`],
          ["Split", `/edit/entities/${entity.slug}#split`],
          ["Link mentions anew", `/edit/entities/${entity.slug}#relink`],
          ["Hide", `/edit/entities/${entity.slug}#hide`],
        ]}
      />
      {asOf !== null && <AsOfNote known={entity.known} address={path} />}
      <PageHead
        kicker={entityKindWords[entity.kind].one}
        title={entity.name}
        note={`Named ${toCountWords(mentions.totalCount, "time")}, part of ${toCountWords(events.totalCount, "event")}.`}
      />
      {timeline.length > 0 && <Sparkline buckets={timeline} />}
      <PageContents
        parts={[
          ["names", toCountWords(entity.aliases.length, "spelling")],
          tellers.length > 0 && ["tellers", whoWrites],
          entity.cooccurring.length > 0 && ["with", "Appears with"],
          ["events", toCountWords(events.totalCount, "event")],
          tagged.totalCount > 0 && ["documents", toCountWords(tagged.totalCount, "document")],
          positions.totalCount > 0 && ["positions", toCountWords(positions.totalCount, "statement")],
          ["mentions", toCountWords(mentions.totalCount, "mention")],
        ]}
      />
      <div className={styles.pair}>
        <Section
          id="names"
          title={entity.aliases.length === 1 ? "One spelling" : `${entity.aliases.length} spellings`}
        >
          <AliasList aliases={entity.aliases} />
        </Section>
        {tellers.length > 0 && (
          <Section id="tellers" title={whoWrites}>
            <Tellers entity={entity.slug} tellers={tellers.slice(0, tellersAtOnce)} />
            {tellers.length > tellersAtOnce && (
              <details className={styles.rest}>
                <summary>{tellers.length - tellersAtOnce} more</summary>
                <Tellers entity={entity.slug} tellers={tellers.slice(tellersAtOnce)} />
              </details>
            )}
          </Section>
        )}
      </div>
      {entity.cooccurring.length > 0 && (
        <Section id="with" title="Appears with">
          <Company
            entity={entity}
            companions={entity.cooccurring.map(({ entity: { cooccurring = [], ...other }, events }) => ({
              ...other,
              events,
              others: cooccurring
                .map((met) => ({ slug: met.entity.slug, events: met.events }))
                .filter(({ slug }) => slug !== entity.slug),
            }))}
          />
        </Section>
      )}
      <Section id="events" title={toCountWords(events.totalCount, "event")}>
        <EventYears events={events.nodes} headingLevel={3} />
        <Pager
          pageInfo={events.pageInfo}
          toNext={(after) => `${toPlace({ after })}#events`}
          toPrevious={(before) => `${toPlace({ before })}#events`}
          nextName="Earlier events"
          previousName="Later events"
        />
      </Section>
      {tagged.totalCount > 0 && (
        <Section
          id="documents"
          title={`${toCountWords(tagged.totalCount, "document")} tagged with ${entity.name}`}
        >
          <DocumentList documents={tagged.nodes} headingLevel={3} />
          {tagged.totalCount > tagged.nodes.length && (
            <p className={styles.more}>
              <a href={toDocumentsHref({ entities: [entity.slug] })}>
                All {toCountWords(tagged.totalCount, "document")} →
              </a>
            </p>
          )}
        </Section>
      )}
      {positions.totalCount > 0 && (
        <Section id="positions" title={toCountWords(positions.totalCount, "statement")}>
          <PositionList positions={positions.nodes} under="speaker" />
          {positions.pageInfo.hasNextPage && positions.pageInfo.endCursor !== null && (
            <p className={styles.more}>
              <a rel="next" href={`${toPlace({ said: positions.pageInfo.endCursor })}#positions`}>
                Earlier statements →
              </a>
            </p>
          )}
        </Section>
      )}
      <Section id="mentions" title={toCountWords(mentions.totalCount, "mention")}>
        <MentionList mentions={mentions.nodes} />
        {mentions.pageInfo.hasNextPage && mentions.pageInfo.endCursor !== null && (
          <p className={styles.more}>
            <a rel="next" href={`${toPlace({ mentions: mentions.pageInfo.endCursor })}#mentions`}>
              More mentions →
            </a>
          </p>
        )}
      </Section>
      {entity.decisions.length > 0 && (
        <Section id="decisions" title="What people decided of it">
          <DecisionList decisions={entity.decisions} headingLevel={3} />
        </Section>
      )}
      {entity.knowledge?.isDated && <AsOfNote known={null} address={path} />}
    </PageShell>
  );
}

/** So many that they take no more room than a few spellings do. */
const tellersAtOnce = 12;

/** Sources that write about an entity, each with the events that it tells. */
function Tellers({
  entity,
  tellers,
}: {
  entity: string;
  tellers: readonly { source: { slug: string; name: string }; events: number }[];
}) {
  return (
    <ul className={styles.with}>
      {tellers.map(({ source, events }) => (
        <li key={source.slug}>
          <a href={`/sources/${source.slug}`}>{source.name}</a>{" "}
          <a
            className={styles.count}
            href={`/timeline?${new URLSearchParams({ entity, source: source.slug })}`}
          >
            {toCountWords(events, "event")}
          </a>
        </li>
      ))}
    </ul>
  );
}
