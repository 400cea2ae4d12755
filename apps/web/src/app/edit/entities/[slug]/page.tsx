import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { EditForm, Field } from "../../../../components/edit-form/EditForm.tsx";
import { FindOther } from "../../../../components/find-other/FindOther.tsx";
import { PageHead } from "../../../../components/page-head/PageHead.tsx";
import { PageShell } from "../../../../components/page-shell/PageShell.tsx";
import { Section } from "../../../../components/section/Section.tsx";
import { getWritten } from "../../../../edit/written.ts";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";
import { entityKindWords, toCountWords } from "../../../../graphql/words.ts";

const EditEntityQuery = graphql(
  `
    query EditEntity($slug: String!) {
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
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct an entity", robots: { index: false } };

/** All that can be corrected of an entity: each correction is a form of its own. */
export default async function EditEntityPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { archive, entity } = await runQuery(EditEntityQuery, { slug: decodeURIComponent(slug) });
  if (entity === null) notFound();
  const path = `/edit/entities/${entity.slug}`;
  const says = [["entity", entity.id]] as const;
  const [renamed, added] = await Promise.all([getWritten("rename-entity"), getWritten("add-alias")]);
  return (
    <PageShell archive={archive}>
      <PageHead
        kicker={<a href={`/entities/${entity.slug}`}>The entity</a>}
        title={entity.name}
        note={`${entityKindWords[entity.kind].one}. Each correction is a decision: it says who made it and why, and can be taken back.`}
      />
      <Section id="rename" title="Name">
        <EditForm path={path} action="rename-entity" submit="Change the name" says={says}>
          <Field id="name" label="Name">
            <input type="text" id="name" name="name" required defaultValue={renamed("name", entity.name)} />
          </Field>
        </EditForm>
      </Section>
      <Section id="alias" title="Further names">
        <EditForm path={path} action="add-alias" submit="Add the name" says={says}>
          <Field
            id="alias-name"
            label="Another name"
            hint={`Now: ${entity.aliases.map(({ name, mentionCount }) => `${name} (${toCountWords(mentionCount, "time")})`).join(", ")}.`}
          >
            <input type="text"
              id="alias-name"
              name="name"
              required
              defaultValue={added("name", "")}
              autoComplete="off"
              aria-describedby="alias-name-hint"
            />
          </Field>
        </EditForm>
      </Section>
      <Section id="merge" title="Merge with another entity">
        <FindOther
          action="/edit/merge-entities"
          own={entity.slug}
          label="Words of the other name, or its address"
          items={[]}
        />
      </Section>
      <Section id="hide" title="Hide">
        <EditForm path={path} action="hide" submit="Hide this entity" says={[["id", entity.id]]}>
          <p>It is shown in no list and no search any more. Its names stay in the documents.</p>
        </EditForm>
      </Section>
    </PageShell>
  );
}
