import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { Choices } from "../../../components/edit-form/Choices.tsx";
import { MergePage } from "../../../components/merge-page/MergePage.tsx";
import type { Side } from "../../../components/side-by-side/SideBySide.tsx";
import { findMerged } from "../../../edit/find-merged.ts";
import { parseMergeParams } from "../../../edit/merge-params.ts";
import { getWritten } from "../../../edit/written.ts";
import { codesOfTooLong } from "../../../graphql/find-by-words.ts";
import { graphql, type ResultOf } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";
import { entityKindWords, toCountWords } from "../../../graphql/words.ts";
import { toDocumentName } from "../../document-name.ts";
import type { SearchParams } from "../../timeline/timeline-params.ts";

const MergeEntitiesQuery = graphql(
  `
    query MergeEntitiesPage {
      archive {
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

const MergedEntityQuery = graphql(`
  query MergedEntity($slug: String!) {
    entity(slug: $slug) {
      id
      slug
      name
      kind
      aliases {
        name
        mentionCount
      }
      mentions(first: 3) {
        totalCount
        nodes {
          id
          quote
          claim {
            evidence {
              before(length: 40)
              after(length: 40)
            }
          }
          document {
            id
            title
            excerpt
            source {
              name
            }
          }
        }
      }
      events(first: 4) {
        totalCount
        nodes {
          slug
          title
          date {
            display
          }
          sources {
            name
          }
        }
      }
      timeline(granularity: YEAR) {
        start
        count
      }
    }
  }
`);

const FoundEntitiesQuery = graphql(`
  query FoundEntities($text: String!) {
    entities(filter: { text: $text }, first: 20) {
      nodes {
        slug
        name
        kind
        mentions {
          totalCount
        }
      }
    }
  }
`);

const kind = {
  folder: "entities",
  field: "entity",
  noun: "name",
  question:
    "Are they one? Compare how, when and by whom each is named. Merged, they are one entity with the spellings of both.",
} as const;

type MergedEntity = NonNullable<ResultOf<typeof MergedEntityQuery>["entity"]>;

/** Head of the page. */
export const metadata: Metadata = { title: "Merge entities", robots: { index: false } };

/** Entities beside each other, with the spellings, years and sources of each, before they are made one. */
export default async function MergeEntitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ archive }, merged] = await Promise.all([
    runQuery(MergeEntitiesQuery, {}),
    findMerged(parseMergeParams(await searchParams, "entities"), {
      getThing: async (slug) => (await runQuery(MergedEntityQuery, { slug })).entity,
      find: async (text) => (await runQuery(FoundEntitiesQuery, { text }, codesOfTooLong)).entities.nodes,
    }),
  ]);
  const { things: entities, missing, words, found, refusal } = merged;
  if (missing.length > 0 && entities.length === 0) notFound();
  const written = await getWritten("merge-entities");
  return (
    <MergePage
      archive={archive}
      kind={kind}
      things={entities}
      sides={entities.map((entity) => toSide(entity, entities))}
      missing={missing}
      words={words}
      refusal={refusal}
      found={found.map(({ slug, name, kind: its, mentions }) => ({
        value: slug,
        name,
        about: `${entityKindWords[its].one}, named ${toCountWords(mentions.totalCount, "time")}`,
      }))}
    >
      <Choices
        legend="Which name is kept?"
        field="keep"
        type="radio"
        items={entities.map(({ id, name, mentions }) => ({
          value: id,
          name,
          about: `named ${toCountWords(mentions.totalCount, "time")}`,
        }))}
        chosen={[written("keep", entities[0]?.id ?? "")]}
      />
    </MergePage>
  );
}

function toSide(entity: MergedEntity, entities: readonly MergedEntity[]): Side {
  const years = entity.timeline.flatMap(({ start, count }) => (count > 0 ? [start.slice(0, 4)] : []));
  const sources = new Set(entity.events.nodes.flatMap((event) => event.sources.map(({ name }) => name)));
  return {
    href: `/entities/${entity.slug}`,
    name: entity.name,
    facts: [
      {
        name: "Kind",
        words: entityKindWords[entity.kind].one,
        differs: new Set(entities.map(({ kind }) => kind)).size > 1,
      },
      {
        name: "Spellings",
        words: entity.aliases.map(({ name, mentionCount }) => `${name} (${mentionCount})`).join(", "),
      },
      {
        name: "In the news",
        words: years.length === 0 ? "In no dated event." : `${years[0]} to ${years.at(-1)}`,
      },
      { name: "Sources of its latest events", words: [...sources].join(", ") || "None is named." },
      {
        name: toCountWords(entity.events.totalCount, "event"),
        words: (
          <ul>
            {entity.events.nodes.map(({ slug, title, date }) => (
              <li key={slug}>
                <a href={`/events/${slug}`}>{title}</a>
                <small>{date.display}</small>
              </li>
            ))}
          </ul>
        ),
      },
      {
        name: `Named ${toCountWords(entity.mentions.totalCount, "time")}`,
        words: (
          <ul>
            {entity.mentions.nodes.map(({ id, quote, claim: { evidence }, document }) => (
              <li key={id}>
                {evidence[0]?.before}
                <b>{quote}</b>
                {evidence[0]?.after}
                <small>
                  {document.source?.name ?? "No source"}, {toDocumentName(document)}
                </small>
              </li>
            ))}
          </ul>
        ),
      },
    ],
  };
}
