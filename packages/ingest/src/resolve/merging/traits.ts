import type { ArchiveDate } from "@annals/schema/edtf";
import type { EventKind, ReportRole, ReportStatus } from "@annals/schema/enums";
import type { ExtractedReport } from "../../extract/extraction.ts";
import { toWording, type Wording } from "./likeness/wording.ts";

/** What comparing a report to others looks at: little, so that it is kept beside the report and read without its document. */
export interface Traits {
  /** `rep-…`. */
  id: string;
  documentId: string;
  /** Where its page was saved from, if it is the story of the page. */
  url: string | null;
  role: ReportRole;
  status: ReportStatus;
  kind: EventKind;
  title: string | null;
  /** The address that it stands for as it is written; and without host, ending and padding: `news/2010/11/1/the-president-…`. */
  path: string | null;
  permalink: string | null;
  /** The date that it claims. */
  date: ArchiveDate;
  /** See `ExtractedReport`. */
  weekday: number | null;
  place: Pick<NonNullable<ExtractedReport["place"]>, "value" | "rule" | "key"> | null;
  /** Id of the place where it says that it happened. */
  placeId: string | null;
  /** Whether it tells of talks by its words of occasion. */
  isMeeting: boolean;
  /** Format of the meeting that it tells of. */
  format: string | null;
  /** Ids of the persons who act in it, each with the fullest of the names by which it calls them. */
  persons: ReadonlyMap<string, string>;
  /** Ids of all places that its beginning names. */
  places: ReadonlySet<string>;
  /** Those of its places that are no states: what it is about, more likely than who acts. */
  topics: ReadonlySet<string>;
  /** Gazetteer keys of the states that it names, as such or by their capitals. */
  states: ReadonlySet<string>;
  /** Ids of all that the headline names, states left out; and of all that any of its words name. */
  subjects: ReadonlySet<string>;
  named: ReadonlySet<string>;
  /** Magnitudes of earthquakes that it gives, as written: `6.8`. */
  magnitudes: ReadonlySet<string>;
  /** Which of several it says to be, as noun and number: `round 2`. Of headline and lead, as is the next. */
  turns: ReadonlySet<string>;
  /** Whether it is of what took place beside a gathering (`on the sidelines of the summit`), of the gathering, or of neither. */
  gathering: "BESIDE" | "ITSELF" | null;
  /** The headline's wording, and that of headline and lead. */
  headline: Wording;
  opening: Wording;
  /** What its copies are found by (see `Runs`). */
  sketch: readonly number[];
}

const IDS = ["places", "topics", "states", "subjects", "named", "magnitudes", "turns"] as const;
const WORDINGS = ["headline", "opening"] as const;

type Ids = (typeof IDS)[number];
type Wordings = (typeof WORDINGS)[number];

/** Traits as JSON has them: sets and maps as lists, wordings as their words. Raise `WORKING_VERSION` when this changes. */
type KeptTraits = Omit<Traits, "persons" | Ids | Wordings> & {
  persons: [id: string, name: string][];
} & Record<Ids | Wordings, string[]>;

/** Traits as JSON. */
export function toKeptTraits(traits: Traits): string {
  const { id, documentId, url, role, status, kind, title, path, permalink, date, weekday } = traits;
  const { placeId, isMeeting, format, gathering, sketch } = traits;
  const place = traits.place && { value: traits.place.value, rule: traits.place.rule, key: traits.place.key };
  const own = { id, documentId, url, role, status, kind, title, path, permalink, date, weekday };
  const kept: KeptTraits = {
    ...own,
    ...{ place, placeId, isMeeting, format, gathering, sketch, persons: [...traits.persons] },
    ...toRecord(IDS, (name) => [...traits[name]]),
    ...toRecord(WORDINGS, (name) => [...traits[name].words]),
  };
  return JSON.stringify(kept);
}

/**
 * The traits that `toKeptTraits` wrote.
 * @param parse parses the JSON; `JSON.parse` unless told
 */
export function fromKeptTraits(text: string, parse: (text: string) => unknown = JSON.parse): Traits {
  const kept = parse(text) as KeptTraits;
  return {
    ...kept,
    persons: new Map(kept.persons),
    ...toRecord(IDS, (name) => new Set(kept[name])),
    ...toRecord(WORDINGS, (name) => toWording(new Set(kept[name]))),
  };
}

function toRecord<Name extends string, Value>(
  names: readonly Name[],
  toValue: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, toValue(name)])) as Record<Name, Value>;
}
