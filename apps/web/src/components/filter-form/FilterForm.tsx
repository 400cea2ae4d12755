import { EventKind, EventStatus } from "@annals/schema/enums";
import type { ReactNode } from "react";
import { isFiltered, type TimelineParams } from "../../app/timeline/timeline-params.ts";
import type { Choice, View } from "../../app/timeline/view.ts";
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

const allKinds = Object.values(EventKind).map((kind) => ({ value: kind, name: eventKindWords[kind] }));
const allStatuses = Object.values(EventStatus).map((status) => ({
  value: status,
  name: eventStatusWords[status],
}));

/** What the form shows as chosen and offers to choose from. */
export interface FilterFormProps {
  params: TimelineParams;
  view: View;
  entities: readonly FragmentOf<typeof FilterFormEntityData>[];
  sources: readonly FragmentOf<typeof FilterFormSourceData>[];
}

/** "Choose only interesting": a form that puts the choice into the address, so that it works everywhere and can be kept. */
export function FilterForm({ params, view, entities, sources }: FilterFormProps) {
  const names = readFragment(FilterFormEntityData, entities);
  const kinds = allKinds.filter(({ value }) => params.kinds.includes(value));
  const statuses = allStatuses.filter(({ value }) => params.statuses.includes(value));
  const outlets = readFragment(FilterFormSourceData, sources).map(({ slug, name }) => ({
    value: slug,
    name,
  }));
  return (
    <search className={styles.filter}>
      <form id="filter" method="get" action="/timeline" className={styles.form}>
        {params.asOf !== null && <input type="hidden" name="asOf" value={params.asOf} />}
        <Field name={params.entities.length > 0 ? "And with" : "With"} id="entity">
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
        <OneOf label="Told by" name="source" any="any source" chosen={view.sources} offered={outlets} />
        <OneOf label="Kind" name="kind" any="any kind" chosen={kinds} offered={allKinds} />
        <OneOf label="Status" name="status" any="any" chosen={statuses} offered={allStatuses} />
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
        {view.entities.length > 0 && <Chosen legend="With all of" name="entity" chosen={view.entities} />}
        {view.sources.length > 1 && <Chosen legend="Told by any of" name="source" chosen={view.sources} />}
        {kinds.length > 1 && <Chosen legend="Of any of these kinds" name="kind" chosen={kinds} />}
        {statuses.length > 1 && <Chosen legend="Any of" name="status" chosen={statuses} />}
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

interface OneOfProps {
  label: string;
  /** The parameter of the address. */
  name: string;
  /** What is said where nothing is chosen. */
  any: string;
  chosen: readonly Choice[];
  offered: readonly Choice[];
}

/** One of several to choose. What was chosen is offered, however rare; of several each has its own box, and this adds one more. */
function OneOf({ label, name, any, chosen, offered }: OneOfProps) {
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const isOffered = only === undefined || offered.some(({ value }) => value === only.value);
  const options = isOffered ? offered : [only, ...offered];
  return (
    <Field name={chosen.length > 1 ? `Or ${label.toLowerCase()}` : label} id={name}>
      <select id={name} name={name} defaultValue={only?.value ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What was chosen, each to be left out again. */
function Chosen({ legend, name, chosen }: { legend: string; name: string; chosen: readonly Choice[] }) {
  return (
    <fieldset className={styles.chosen}>
      <legend>{legend}</legend>
      {chosen.map((choice) => (
        <label key={choice.value}>
          <input type="checkbox" name={name} value={choice.value} defaultChecked /> {choice.name}
        </label>
      ))}
    </fieldset>
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
