import { toPrecisionWords } from "../graphql/words.ts";
import type { KnownDate } from "./model.ts";

/** Says a date as far as it is known: "November 2013, known to the month". */
export function toDateNote({ display, precision, edtf }: KnownDate): string {
  return edtf === null
    ? "Undated: no report tells when"
    : `${display}, ${toPrecisionWords({ edtf, precision })}`;
}
