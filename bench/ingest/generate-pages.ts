import { toSuccess } from "../../packages/ingest/src/formats/result.ts";
import type { IngestInput } from "../../packages/ingest/src/read-document.ts";
import { toRandom } from "../../packages/ingest/src/train/random.ts";
import { coinSurname, type Pick } from "../../packages/ingest/src/train/wire/coined-names.ts";
import type { PageTemplate, Slot } from "./page-template.ts";

const MS_A_DAY = 86_400_000;

// Copies lie as far from the page that they are made of, in days: the pages are of 1999 to 2018, the copies of 1974 to 2022.
const [EARLIEST, LATEST] = [-9000, 1500];

/**
 * Makes pages of those taken apart: each is copied as often as it takes, with all its days moved alike and other surnames.
 * The pages of one copy agree with each other, so that their links and lists do. The same numbers give the same pages on
 * any machine. Holds one page at a time.
 * @param from number of the first page, from 0
 * @param to number behind the last
 */
export async function* generatePages(
  templates: readonly PageTemplate[],
  from: number,
  to: number,
): AsyncGenerator<IngestInput> {
  const encoder = new TextEncoder();
  for (let index = from; index < to; index++) {
    const template = templates[index % templates.length] ?? [];
    const text = toPage(template, Math.floor(index / templates.length));
    yield { path: `${index}.md`, bytes: toSuccess(encoder.encode(text)), capture: null, warnings: [] };
  }
}

function toPage(template: PageTemplate, copy: number): string {
  const moved = EARLIEST + Math.floor(toRandom(copy)() * (LATEST - EARLIEST));
  return template.map((piece) => (typeof piece === "string" ? piece : toWords(piece, copy, moved))).join("");
}

function toWords(slot: Slot, copy: number, moved: number): string {
  if (slot.kind === "copy") return `${slot.separator}copy=${copy}`;
  if (slot.kind === "surname") {
    const surname = toSurname(slot.surname, copy);
    return slot.isLower ? surname.toLowerCase() : surname;
  }
  const date = new Date((slot.day + moved) * MS_A_DAY);
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  return [date.getUTCFullYear(), month, date.getUTCDate()].join(slot.separator);
}

/** What a surname is in a copy: a name that no list has, in letters that addresses have too. */
function toSurname(surname: string, copy: number): string {
  let seed = copy;
  for (const letter of surname) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
  const random = toRandom(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
  return coinSurname(pick)
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "");
}
