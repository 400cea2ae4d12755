import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { Choices } from "../../../../components/edit-form/Choices.tsx";
import { EditForm, Field } from "../../../../components/edit-form/EditForm.tsx";
import { EditPage, EditSection } from "../../../../components/edit-page/EditPage.tsx";
import { FindOther } from "../../../../components/find-other/FindOther.tsx";
import { getChosen, getWritten } from "../../../../edit/written.ts";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";
import { entityKindWords, toCountWords } from "../../../../graphql/words.ts";
import { toMomentWords } from "../../../../time/words.ts";
import { toDocumentName } from "../../../document-name.ts";
import { type SearchParams, toList } from "../../../timeline/timeline-params.ts";

const EditEntityQuery = graphql(
  `
    query EditEntity($slug: String!, $after: String) {
      archive {
        ...ArchiveRuler
      }
      entity(slug: $slug) {
        id
        slug
        name
        kind
        aliases {
          name
          mentionCount
        }
        mentions(first: 30, after: $after) {
          totalCount
          nodes {
            id
            quote
            claim {
              evidence {
                before(length: 60)
                after(length: 60)
              }
            }
            document {
              id
              title
              excerpt
              publishedAt
              source {
                name
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct an entity", robots: { index: false } };

/** All that can be corrected of an entity: each correction is a form of its own. */
export default async function EditEntityPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { slug } = await params;
  const after = toList((await searchParams).mentions)[0] ?? null;
  const { archive, entity } = await runQuery(EditEntityQuery, { slug: decodeURIComponent(slug), after });
  if (entity === null) notFound();
  const path = `/edit/entities/${entity.slug}`;
  const here = after === null ? path : `${path}?${new URLSearchParams({ mentions: after })}`;
  const says = [["entity", entity.id]] as const;
  const [renamed, added, split, relinked] = await Promise.all(
    ["rename-entity", "add-alias", "split-entity", "relink-mentions"].map(getWritten),
  );
  const { mentions } = entity;
  const documents = new Map(mentions.nodes.map(({ document }) => [document.id, document]));
  return (
    <EditPage
      archive={archive}
      kicker={<a href={`/entities/${entity.slug}`}>The entity</a>}
      title={entity.name}
      note={`${entityKindWords[entity.kind].one}. Each correction is a decision: it says who made it and why, and can be taken back.`}
    >
      <EditSection id="rename" title="Name">
        <EditForm path={path} action="rename-entity" submit="Change the name" says={says}>
          <Field id="name" label="Name">
            <input type="text" id="name" name="name" required defaultValue={renamed?.("name", entity.name)} />
          </Field>
        </EditForm>
      </EditSection>
      <EditSection id="alias" title="Further names">
        <EditForm path={path} action="add-alias" submit="Add the name" says={says}>
          <Field
            id="alias-name"
            label="Another name"
            hint={`Now: ${entity.aliases.map(({ name, mentionCount }) => `${name} (${toCountWords(mentionCount, "time")})`).join(", ")}.`}
          >
            <input
              type="text"
              id="alias-name"
              name="name"
              required
              defaultValue={added?.("name", "")}
              autoComplete="off"
              aria-describedby="alias-name-hint"
            />
          </Field>
        </EditForm>
      </EditSection>
      <EditSection id="merge" title="Merge with another entity">
        <FindOther
          action="/edit/merge-entities"
          own={entity.slug}
          label="Words of the other name, or its address"
          items={[]}
        />
      </EditSection>
      <EditSection id="split" title="Split">
        <EditForm path={here} action="split-entity" submit="Make them another entity" says={says}>
          {entity.aliases.length > 1 && (
            <Choices
              legend="Which names are another’s, wherever they stand?"
              field="name"
              type="checkbox"
              items={entity.aliases.map(({ name, mentionCount }) => ({
                value: name,
                name,
                about: `written ${toCountWords(mentionCount, "time")}`,
              }))}
              chosen={await getChosen("split-entity", "name")}
            />
          )}
          <Choices
            legend="Which documents mean another?"
            field="document"
            type="checkbox"
            items={[...documents.values()].map((document) => ({
              value: document.id,
              name: toDocumentName(document),
              about: toOrigin(document),
            }))}
            chosen={await getChosen("split-entity", "document")}
          />
          <Field id="called" label="What the other is called" hint="The same unless you say so.">
            <input
              type="text"
              id="called"
              name="called"
              defaultValue={split?.("called", "")}
              autoComplete="off"
              aria-describedby="called-hint"
            />
          </Field>
          <Field id="note" label="What tells it from others of its name" hint="A word, such as skier.">
            <input
              type="text"
              id="note"
              name="note"
              defaultValue={split?.("note", "")}
              autoComplete="off"
              aria-describedby="note-hint"
            />
          </Field>
        </EditForm>
      </EditSection>
      <EditSection id="relink" title="Link mentions anew">
        <EditForm path={here} action="relink-mentions" submit="Link them anew" says={[]}>
          <Choices
            legend="Which of these name another?"
            field="mention"
            type="checkbox"
            items={mentions.nodes.map(({ id, quote, claim: { evidence }, document }) => ({
              value: id,
              name: `${evidence[0]?.before ?? ""}“${quote}”${evidence[0]?.after ?? ""}`,
              about: `${toOrigin(document)}: ${toDocumentName(document)}`,
            }))}
            chosen={await getChosen("relink-mentions", "mention")}
          />
          <Field
            id="other"
            label="Whom they name"
            hint="The other entity’s address on this site, or the last part of it."
          >
            <input
              type="text"
              id="other"
              name="other"
              required
              defaultValue={relinked?.("other", "")}
              autoComplete="off"
              aria-describedby="other-hint"
            />
          </Field>
        </EditForm>
        {mentions.pageInfo.hasNextPage && mentions.pageInfo.endCursor !== null && (
          <p>
            <a href={`${path}?${new URLSearchParams({ mentions: mentions.pageInfo.endCursor })}#relink`}>
              The next of {toCountWords(mentions.totalCount, "mention")}
            </a>
          </p>
        )}
      </EditSection>
      <EditSection id="hide" title="Hide">
        <EditForm path={path} action="hide" submit="Hide this entity" says={[["id", entity.id]]}>
          <p>It is shown in no list and no search any more. Its names stay in the documents.</p>
        </EditForm>
      </EditSection>
    </EditPage>
  );
}

const toOrigin = ({ source, publishedAt }: { source: { name: string } | null; publishedAt: string | null }) =>
  [source?.name ?? "No source", publishedAt === null ? "tells no date" : toMomentWords(publishedAt)].join(
    ", ",
  );
