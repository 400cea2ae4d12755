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

/** A page of a small world: few people and places, so that many pages bear on each other. */
export interface Page {
  state: number;
  person: number;
  other: number;
  place: number;
  deed: number;
  day: number;
  isWire: boolean;
  address: number | null;
}

/** Any page of it. */
export const page: fc.Arbitrary<Page> = fc.record({
  state: fc.nat(STATES.length - 1),
  person: fc.nat(PERSONS.length - 1),
  other: fc.nat(PERSONS.length - 1),
  place: fc.nat(PLACES.length - 1),
  deed: fc.nat(DEEDS.length - 1),
  day: fc.nat(4),
  isWire: fc.boolean(),
  address: fc.option(fc.nat(2), { freq: 3 }),
});

/** A page as it is read. */
export function toDocument({
  state,
  person,
  other,
  place,
  deed,
  day,
  isWire,
  address,
}: Page): ResolvableDocument {
  const told = `${STATES[state]} President ${PERSONS[person]} ${DEEDS[deed]} in ${PLACES[place]} on Monday together with ${PERSONS[other]}.`;
  const date = `March ${day + 7}, 2016`;
  const head = `${PERSONS[person]} in ${PLACES[place]}`;
  const body = `${told} ${PERSONS[other]} had been to ${PLACES[(place + 1) % PLACES.length]} on March ${day + 2}. The crowd of some two hundred, most of them from the villages around, went home late in the evening, and nothing else was known of it.`;
  const text = isWire
    ? `${head}\n\n${date}, 10:00 UTC+3 ${PLACES[place]?.toUpperCase()}\n\n${PLACES[place]?.toUpperCase()}, March ${day + 7}. /TASS/. ${body}\n`
    : `${head}\n\n${date}\n\n${body}\n`;
  const capture =
    address === null ? null : { url: `https://news.example/story/${address}`, retrievedAt: null };
  const document = readInput({
    path: "page",
    bytes: { ok: true, value: Buffer.from(text) },
    capture,
    warnings: [],
  });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}
