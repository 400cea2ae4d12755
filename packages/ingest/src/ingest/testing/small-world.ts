import fc from "fast-check";
import { readInput } from "../../read-document.ts";
import type { ResolvableDocument } from "../../resolve/archive.ts";

const STATES = ["Peruvian", "Finnish", "Chilean"];
const PERSONS = [
  "Martin Ferrer",
  "Ferrer",
  "Alma Ruiz",
  "Olli Makela",
  "Makela Olli",
  "Rosa M. Ruiz",
  "Rosa Ruiz",
];
const PLACES = ["Lima", "Oulu", "Arica"];
const DEEDS = [
  "signed the agreement on fishing off the coast",
  "held talks on the treaty and the islands",
  "opened the new bridge before a great many people",
  "visited the harbour and its famous market hall",
];

/** What pages of the Context tell in the small world, and list as related news: two of them of one day and nearly one wording. */
const HAPPENINGS = [
  { day: 9, slug: "an-old-ferry-sinks", title: "An old ferry sinks near Arica with forty passengers aboard" },
  {
    day: 9,
    slug: "ferry-sinks",
    title: "An old ferry sinks near Arica with forty passengers aboard, and all are saved",
  },
  {
    day: 8,
    slug: "talks-in-lima",
    title: "President Martin Ferrer held talks on the treaty and the islands in Lima",
  },
  {
    day: 10,
    slug: "bridge-opens",
    title: "Alma Ruiz opened the new bridge in Oulu before a great many people",
  },
  { day: 11, slug: "market", title: "Olli Makela visited the harbour and its famous market hall" },
];

/** A story of a small world: few people and places, so that many pages bear on each other. */
export interface Story {
  state: number;
  person: number;
  other: number;
  place: number;
  deed: number;
  day: number;
  isWire: boolean;
  address: number | null;
}

/** A page of the Context about one happening, by its place among them, which lists others. */
export interface EventPage {
  happening: number;
  lists: number[];
  /** Which version of the page it is. */
  version: number;
}

/** A page of the small world. */
export type Page = Story | EventPage;

const story: fc.Arbitrary<Story> = fc.record({
  state: fc.nat(STATES.length - 1),
  person: fc.nat(PERSONS.length - 1),
  other: fc.nat(PERSONS.length - 1),
  place: fc.nat(PLACES.length - 1),
  deed: fc.nat(DEEDS.length - 1),
  day: fc.nat(4),
  isWire: fc.boolean(),
  address: fc.option(fc.nat(2), { freq: 3 }),
});

const eventPage: fc.Arbitrary<EventPage> = fc.record({
  happening: fc.nat(HAPPENINGS.length - 1),
  lists: fc.uniqueArray(fc.nat(HAPPENINGS.length - 1), { maxLength: 4 }),
  version: fc.nat(3),
});

/** Any page of it. */
export const page: fc.Arbitrary<Page> = fc.oneof(story, eventPage);

/** A page as it is read. */
export function toDocument(one: Page): ResolvableDocument {
  const { text, url } = "happening" in one ? toEventPage(one) : toStory(one);
  const document = readInput({
    path: "page",
    bytes: { ok: true, value: Buffer.from(text) },
    capture: url === null ? null : { url, retrievedAt: null },
    warnings: [],
  });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

interface Written {
  text: string;
  url: string | null;
}

function toEventPage({ happening, lists, version }: EventPage): Written {
  const own = HAPPENINGS[happening];
  const toPath = (index: number, ending: string) =>
    `/news/2016/03/${HAPPENINGS[index]?.day}/${HAPPENINGS[index]?.slug}.${ending}`;
  const entries = lists.map(
    (index) => `1. [${HAPPENINGS[index]?.title}.](${toPath(index, "md")}) _Context: Arica_`,
  );
  const text = `Formats: [HTML](${toPath(happening, "html")})  [JSON](${toPath(happening, "json")})  [XML](${toPath(happening, "xml")})

### [2016-03-${own?.day}](/news/2016/03/${own?.day}/index.md)

##### Arica
#  ${own?.title}.

${"It was told again. ".repeat(version)}


### Related:

${entries.join("\n")}
`;
  return { text, url: null };
}

function toStory({ state, person, other, place, deed, day, isWire, address }: Story): Written {
  const told = `${STATES[state]} President ${PERSONS[person]} ${DEEDS[deed]} in ${PLACES[place]} on Monday together with ${PERSONS[other]}.`;
  const date = `March ${day + 7}, 2016`;
  const head = `${PERSONS[person]} in ${PLACES[place]}`;
  const body = `${told} ${PERSONS[other]} had been to ${PLACES[(place + 1) % PLACES.length]} on March ${day + 2}. The crowd of some two hundred, most of them from the villages around, went home late in the evening, and nothing else was known of it.`;
  const text = isWire
    ? `${head}\n\n${date}, 10:00 UTC+3 ${PLACES[place]?.toUpperCase()}\n\n${PLACES[place]?.toUpperCase()}, March ${day + 7}. /TASS/. ${body}\n`
    : `${head}\n\n${date}\n\n${body}\n`;
  return { text, url: address === null ? null : `https://news.example/story/${address}` };
}
