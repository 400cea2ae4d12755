import { EventKind, EventStatus } from "@annals/schema/enums";
import type { ReactNode } from "react";
import { isFiltered, type TimelineParams } from "../../app/timeline/timeline-params.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { eventKindWords, eventStatusWords } from "../../graphql/words.ts";
import { groupings } from "../../time/group-events.ts";
import styles from "./FilterForm.module.css";

/** An entity that a view can be narrowed to. */
export const FilterFormEntityData = graphql(`
  fragment FilterFormEntity on Entity {
    slug
    name
  }
`);

/** A source that a view can be narrowed to. */
export const FilterFormSourceData = graphql(`
  fragment FilterFormSource on Source {
    slug
    name
  }
`);

/** What the form shows as chosen and offers to choose from. */
export interface FilterFormProps {
  params: TimelineParams;
  entities: readonly FragmentOf<typeof FilterFormEntityData>[];
  sources: readonly FragmentOf<typeof FilterFormSourceData>[];
}

/** "Choose only interesting": a form that puts the choice into the address, so that it works everywhere and can be kept. */
export function FilterForm({ params, entities, sources }: FilterFormProps) {
  const names = readFragment(FilterFormEntityData, entities);
  const chosen = params.entities.map(
    (slug) => names.find((entity) => entity.slug === slug) ?? { slug, name: slug },
  );
  return (
    <search className={styles.filter}>
      <form id="filter" method="get" action="/timeline" className={styles.form}>
        {params.asOf !== null && <input type="hidden" name="asOf" value={params.asOf} />}
        <Field name={chosen.length > 0 ? "And with" : "With"} id="entity">
          <select id="entity" name="entity" defaultValue="">
            <option value="">anyone, anywhere</option>
            {names
              .filter((entity) => !params.entities.includes(entity.slug))
              .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
              .map((entity) => (
                <option key={entity.slug} value={entity.slug}>
                  {entity.name}
                </option>
              ))}
          </select>
        </Field>
        <Field name="Told by" id="source">
          <select id="source" name="source" defaultValue={params.sources[0] ?? ""}>
            <option value="">any source</option>
            {readFragment(FilterFormSourceData, sources).map((source) => (
              <option key={source.slug} value={source.slug}>
                {source.name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="Kind" id="kind">
          <select id="kind" name="kind" defaultValue={params.kinds[0] ?? ""}>
            <option value="">any kind</option>
            {Object.values(EventKind).map((kind) => (
              <option key={kind} value={kind}>
                {eventKindWords[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="Status" id="status">
          <select id="status" name="status" defaultValue={params.statuses[0] ?? ""}>
            <option value="">any</option>
            {Object.values(EventStatus).map((status) => (
              <option key={status} value={status}>
                {eventStatusWords[status]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="From" id="from">
          <input
            type="text"
            id="from"
            name="from"
            defaultValue={params.fromText}
            placeholder="2014"
            size={10}
            autoComplete="off"
          />
        </Field>
        <Field name="To" id="to">
          <input
            type="text"
            id="to"
            name="to"
            defaultValue={params.toText}
            placeholder="2016-03"
            size={10}
            autoComplete="off"
          />
        </Field>
        <Field name="Grouped by" id="by">
          <select id="by" name="by" defaultValue={params.by}>
            {groupings.map((grouping) => (
              <option key={grouping} value={grouping}>
                {grouping}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit">Show</button>
        {isFiltered(params) && (
          <a className={styles.clear} href="/timeline">
            Show all
          </a>
        )}
        {chosen.length > 0 && (
          <fieldset className={styles.chosen}>
            <legend>With all of</legend>
            {chosen.map((entity) => (
              <label key={entity.slug}>
                <input type="checkbox" name="entity" value={entity.slug} defaultChecked /> {entity.name}
              </label>
            ))}
          </fieldset>
        )}
        {params.period.unreadable.map((text) => (
          <p key={text} className={styles.error} role="alert">
            “{text}” is no date. Write a year, a month or a day: 2014, 2014-03 or 2014-03-18.
          </p>
        ))}
        {params.period.isReversed && (
          <p className={styles.error} role="alert">
            The period ends before it begins, so it is left out.
          </p>
        )}
      </form>
    </search>
  );
}

function Field({ name, id, children }: { name: string; id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      {children}
    </div>
  );
}
