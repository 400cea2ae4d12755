import type { Metadata } from "next";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { AsOfNote, AsOfNoteData } from "../../components/as-of/AsOfNote.tsx";
import { DensityFigure } from "../../components/density/Density.tsx";
import { EventYears, EventYearsData } from "../../components/event-years/EventYears.tsx";
import {
  FilterForm,
  FilterFormEntityData,
  FilterFormSourceData,
} from "../../components/filter-form/FilterForm.tsx";
import { FollowLinks } from "../../components/follow-links/FollowLinks.tsx";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { Island } from "../../components/island/Island.tsx";
import { LinkedData } from "../../components/linked-data/LinkedData.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager, PagerData } from "../../components/pager/Pager.tsx";
import { config } from "../../config.ts";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toBreadcrumbs, toCollectionNode } from "../../formats/linked-data/page-nodes.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery, runSharedQuery } from "../../graphql/run-query.ts";
import { toCountWords } from "../../graphql/words.ts";
import { toDateWords } from "../../time/words.ts";
import { findDensities } from "./density.ts";
import {
  isFiltered,
  parseTimelineParams,
  type SearchParams,
  type TimelineParams,
  toEventFilter,
  toPeriodHref,
  toTimelineHref,
} from "./timeline-params.ts";
import { findView } from "./view.ts";

const TimelineQuery = graphql(
  `
    query Timeline(
      $filter: EventFilter
      $isAsOf: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      known(filter: $filter) @include(if: $isAsOf) {
        ...AsOfNote
      }
      events(filter: $filter, orderBy: DATE_DESC, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...EventYears
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [AsOfNoteData, EventYearsData, PagerData],
);

/** What may be chosen: the same for every view. */
const TimelineChoicesQuery = graphql(
  `
    query TimelineChoices {
      archive {
        undatedEvents
        ...ArchiveRuler
      }
      entities(orderBy: EVENTS_DESC, first: 60) {
        nodes {
          ...FilterFormEntity
        }
      }
      sources(first: 100) {
        nodes {
          ...FilterFormSource
        }
      }
    }
  `,
  [ArchiveRulerData, FilterFormEntityData, FilterFormSourceData],
);

/** How many events a view has: the same for each of its pages. */
const TimelineCountQuery = graphql(`
  query TimelineCount($filter: EventFilter) {
    events(filter: $filter) {
      totalCount
    }
  }
`);

const countChosen = (params: TimelineParams) =>
  runSharedQuery(TimelineCountQuery, { filter: toEventFilter(params) });

interface Props {
  searchParams: Promise<SearchParams>;
}

const pageSize = 50;

/** Head of the timeline: every view of it is the same page to a search engine. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const given = await searchParams;
  const params = parseTimelineParams(given);
  const [{ events }, { title }] = await Promise.all([countChosen(params), findView(params, runSharedQuery)]);
  return {
    title,
    description: "Every event of the archive in order, each drawn as exactly as its date is known.",
    alternates: toAlternates(toAddress("/timeline", given), { isEmpty: events.totalCount === 0 }),
  };
}

/** Every event that has a date, newest first, or those that the reader chose. */
export default async function TimelinePage({ searchParams }: Props) {
  const given = await searchParams;
  const params = parseTimelineParams(given);
  const [view, { archive, entities, sources }, counted, { events, known }, densities] = await Promise.all([
    findView(params, runSharedQuery),
    runSharedQuery(TimelineChoicesQuery, {}),
    countChosen(params),
    runQuery(TimelineQuery, toVariables(params)),
    findDensities(params),
  ]);
  const toHref = (period: { from: string; to: string }) => toPeriodHref(params, period);
  return (
    <PageShell
      archive={archive}
      section="/timeline"
      formats={
        <FormatLinks address={toAddress("/timeline", given)} isEmpty={counted.events.totalCount === 0} />
      }
    >
      <LinkedData
        nodes={[
          toCollectionNode(config.siteUrl, "/timeline", "Timeline"),
          toBreadcrumbs(config.siteUrl, [["/timeline", "Timeline"]]),
        ]}
      />
      <PageHead
        title={view.title}
        note={
          <>
            {toCountWords(counted.events.totalCount, "dated event")}
            {isFiltered(params) && " in this view"}
            {counted.events.totalCount > 1 && ", newest first"}
            {params.asOf !== null && `, of those that the archive knew on ${toDateWords(params.asOf)}`}. The
            rule over each event is its year, and the mark on the rule its date, as wide as what is known of
            it.
            {!isFiltered(params) && archive.undatedEvents > 0 && (
              <>
                {" "}
                <a href="/undated">{archive.undatedEvents.toLocaleString("en")} more have no date</a>.
              </>
            )}
          </>
        }
      />
      {params.asOf !== null && <AsOfNote known={known} address={toTimelineHref({ ...params, asOf: null })} />}
      {densities !== null && (
        <DensityFigure
          name="How many events there are over the whole story"
          density={densities.whole}
          from={params.fromText}
          to={params.toText}
          toHref={toHref}
        />
      )}
      {densities?.chosen != null && (
        <DensityFigure
          name="Closer up"
          density={densities.chosen}
          from={params.fromText}
          to={params.toText}
          toHref={toHref}
        />
      )}
      <FilterForm params={params} view={view} entities={entities.nodes} sources={sources.nodes} />
      <FollowLinks address={toAddress("/timeline", given)} />
      {events.nodes.length === 0 ? (
        <p>
          No dated event is in this view. <a href="/timeline">See all events</a>, or{" "}
          <a href="/undated">the undated</a>.
        </p>
      ) : (
        <EventYears events={events.nodes} by={params.by} />
      )}
      <Pager
        pageInfo={events.pageInfo}
        toNext={(after) => toTimelineHref(params, { after })}
        toPrevious={(before) => toTimelineHref(params, { before })}
        nextName="Earlier events"
        previousName="Later events"
      />
      <Island name="timeline" />
    </PageShell>
  );
}

function toVariables(params: TimelineParams) {
  const { after, before } = params;
  return {
    filter: toEventFilter(params),
    isAsOf: params.asOf !== null,
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  };
}
