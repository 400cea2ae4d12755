import type { Ask } from "../../formats/pages/page-request.ts";
import { graphql } from "../../graphql/graphql.ts";
import { eventKindWords, eventStatusWords } from "../../graphql/words.ts";
import { toDateWords } from "../../time/words.ts";
import { toShortText } from "../short-text.ts";
import type { TimelineParams } from "./timeline-params.ts";

/** The names of what an address chooses by slugs. */
const ViewNamesQuery = graphql(`
  query ViewNames($entities: [String!], $isWith: Boolean!, $sources: [String!], $isToldBy: Boolean!) {
    entities(filter: { slugs: $entities }, first: 100) @include(if: $isWith) {
      nodes {
        slug
        name
      }
    }
    sources(filter: { slugs: $sources }, first: 100) @include(if: $isToldBy) {
      nodes {
        slug
        name
      }
    }
  }
`);

/** A choice of a view: its value in the address, and what a reader calls it. */
export interface Choice {
  value: string;
  name: string;
}

/** What a reader chose to see of the timeline, by name. */
export interface View {
  entities: Choice[];
  sources: Choice[];
  /** `Timeline: Japan, TASS, Meeting, 2014 to March 2016`; of the whole timeline `Timeline`. */
  title: string;
}

/** Finds what the things that a view is narrowed to are called; what the archive does not have keeps its slug, cut where it is long. */
export async function findView(params: TimelineParams, ask: Ask): Promise<View> {
  const [isWith, isToldBy] = [params.entities.length > 0, params.sources.length > 0];
  const found =
    isWith || isToldBy
      ? await ask(ViewNamesQuery, { entities: params.entities, isWith, sources: params.sources, isToldBy })
      : {};
  const entities = toChoices(params.entities, found.entities?.nodes ?? []);
  const sources = toChoices(params.sources, found.sources?.nodes ?? []);
  return { entities, sources, title: toViewTitle(params, entities, sources) };
}

function toChoices(slugs: readonly string[], nodes: readonly { slug: string; name: string }[]): Choice[] {
  const names = new Map(nodes.map(({ slug, name }) => [slug, name]));
  return slugs.map((slug) => ({ value: slug, name: names.get(slug) ?? toShortText(slug, 60) }));
}

function toViewTitle(
  params: TimelineParams,
  entities: readonly Choice[],
  sources: readonly Choice[],
): string {
  const words = [
    ...[...entities, ...sources].map(({ name }) => name),
    ...params.kinds.map((kind) => eventKindWords[kind]),
    ...params.statuses.map((status) => eventStatusWords[status]),
    ...toPeriodWords(params),
    ...(params.asOf === null ? [] : [`as known on ${toDateWords(params.asOf)}`]),
  ];
  return words.length === 0 ? "Timeline" : `Timeline: ${words.join(", ")}`;
}

function toPeriodWords({ fromText, toText, period }: TimelineParams): string[] {
  const from = period.from === null ? null : toDateWords(fromText.trim());
  const to = period.to === null ? null : toDateWords(toText.trim());
  if (from === null && to === null) return [];
  if (from === to) return [from ?? ""];
  if (from === null) return [`until ${to}`];
  return [to === null ? `since ${from}` : `${from} to ${to}`];
}
