import { toRandom } from "../random.ts";
import type { AnnotatedDocument } from "../tagged-document.ts";
import type { Genre } from "./genre.ts";
import { BUSINESS, DIGEST, POLITICS } from "./news-templates.ts";
import {
  CLUB_RESULTS,
  CRICKET,
  LEAGUE_TABLES,
  NATION_RESULTS,
  PERSON_RESULTS,
  SPORT_PROSE,
} from "./sport-templates.ts";
import { writeDocument } from "./write-document.ts";

/** Each kind of text, and where its part of the whole begins. */
const SHARES: readonly (readonly [from: number, Genre])[] = [
  [0, CLUB_RESULTS],
  [0.11, NATION_RESULTS],
  [0.18, LEAGUE_TABLES],
  [0.27, PERSON_RESULTS],
  [0.39, CRICKET],
  [0.44, SPORT_PROSE],
  [0.57, POLITICS],
  [0.8, BUSINESS],
  [0.96, DIGEST],
];

/** Writes documents in the manner of a news wire: result tables, reports, business briefs, with headlines in capitals. */
export function writeWire(count: number, seed: number): AnnotatedDocument[] {
  const random = toRandom(seed);
  return Array.from({ length: count }, () => {
    const at = random();
    const [, genre] = SHARES.findLast(([from]) => at >= from) ?? [0, POLITICS];
    return writeDocument(genre, random);
  });
}
