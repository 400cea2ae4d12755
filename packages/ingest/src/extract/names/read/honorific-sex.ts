import persons from "../../../../data/person-names.json" with { type: "json" };
import { toNameForm } from "../name-forms.ts";

/** What an honorific or a given name says of its bearer. */
export type Sex = "WOMAN" | "MAN";

const WOMENS = new Set(persons.womensNames.map(toNameForm));
const BOTH = new Set(persons.namesOfBoth.map(toNameForm));
const GIVEN = new Set(persons.givenNames.map(toNameForm));

/** What the honorific right before an offset says: `Mr. `, `Mrs. `; null where none stands there. */
export function findHonorificSex(text: string, offset: number): Sex | null {
  const honorific = /(?:^|[^\p{L}])(Mrs?|Ms|Miss)\.?\s$/u.exec(
    text.slice(Math.max(0, offset - 7), offset),
  )?.[1];
  if (honorific === undefined) return null;
  return honorific === "Mr" ? "MAN" : "WOMAN";
}

/** Whether a given name, folded as keys are, is one that the other sex bears. */
export function isOfOtherSex(givenName: string, sex: Sex): boolean {
  if (BOTH.has(givenName)) return false;
  return sex === "MAN" ? WOMENS.has(givenName) : GIVEN.has(givenName) && !WOMENS.has(givenName);
}
