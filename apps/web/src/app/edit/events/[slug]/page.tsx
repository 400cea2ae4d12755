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
import { toMomentWords } from "../../../../time/words.ts";

const EditEventQuery = graphql(
  `
    query EditEvent($slug: String!) {
      archive {
        ...ArchiveRuler
      }
      event(slug: $slug) {
        id
        slug
        title
        date {
          edtf
          display
        }
        reports(first: 100) {
          nodes {
            id
            title
            excerpt
            date {
              display
            }
            document {
              title
              publishedAt
              source {
                name
              }
            }
          }
        }
        related(first: 6) {
          reason
          event {
            slug
            title
            date {
              display
            }
          }
        }
      }
    }
  `,
  [ArchiveRulerData],
);

/** Head of the page. */
export const metadata: Metadata = { title: "Correct an event", robots: { index: false } };

/** All that can be corrected of an event: each correction is a form of its own. */
export default async function EditEventPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { archive, event } = await runQuery(EditEventQuery, { slug: decodeURIComponent(slug) });
  if (event === null) notFound();
  const path = `/edit/events/${event.slug}`;
  const says = [["event", event.id]] as const;
  const [renamed, redated] = await Promise.all([getWritten("rename-event"), getWritten("redate-event")]);
  const reports = event.reports.nodes;
  return (
    <EditPage
      archive={archive}
      kicker={<a href={`/events/${event.slug}`}>The event</a>}
      title={event.title}
      note={`${event.date.display}. Each correction is a decision: it says who made it and why, and can be taken back.`}
    >
      <EditSection id="rename" title="Title">
        <EditForm path={path} action="rename-event" submit="Change the title" says={says}>
          <Field id="title" label="Title">
            <input
              type="text"
              id="title"
              name="title"
              required
              defaultValue={renamed("title", event.title)}
            />
          </Field>
        </EditForm>
      </EditSection>
      <EditSection id="redate" title="Date">
        <EditForm path={path} action="redate-event" submit="Change the date" says={says}>
          <Field
            id="date"
            label="Date"
            hint="A day, a month or a year: 2017-03-20, 2017-03, 2017. Or any date in EDTF: 2017-03-20/2017-03-22, 2016~."
          >
            <input
              type="text"
              id="date"
              name="date"
              defaultValue={redated("date", event.date.edtf ?? "")}
              autoComplete="off"
              aria-describedby="date-hint"
            />
          </Field>
          <Choices
            legend="Or"
            field="undated"
            type="checkbox"
            items={[{ value: "yes", name: "nobody knows when", about: "It is listed under Undated." }]}
            chosen={[redated("undated", "")]}
          />
        </EditForm>
      </EditSection>
      <EditSection id="merge" title="Merge with another event">
        <FindOther
          action="/edit/merge-events"
          own={event.slug}
          label="Words of the other event, or its address"
          items={event.related.map(({ event: other, reason }) => ({
            value: other.slug,
            name: other.title,
            about: `${other.date.display}. ${reason}`,
          }))}
        />
      </EditSection>
      {reports.length > 1 && (
        <EditSection id="split" title="Split">
          <EditForm path={path} action="split-event" submit="Make them an event of their own" says={says}>
            <Choices
              legend="Which reports tell of something else?"
              field="report"
              type="checkbox"
              items={reports.map(({ id, title, excerpt, date, document }) => ({
                value: id,
                name: title ?? excerpt.slice(0, 160),
                about: [
                  document.source?.name ?? "No source",
                  document.publishedAt === null
                    ? "its page tells no date"
                    : `published ${toMomentWords(document.publishedAt)}`,
                  `says ${date.display}`,
                ].join(", "),
              }))}
              chosen={await getChosen("split-event", "report")}
            />
          </EditForm>
        </EditSection>
      )}
      <EditSection id="hide" title="Hide">
        <EditForm path={path} action="hide" submit="Hide this event" says={[["id", event.id]]}>
          <p>
            It is shown in no list, timeline or search any more. What its reports say stays in their
            documents.
          </p>
        </EditForm>
      </EditSection>
    </EditPage>
  );
}
