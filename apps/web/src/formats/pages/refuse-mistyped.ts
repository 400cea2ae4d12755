import type { Period } from "../../time/period.ts";
import { MistypedAddress } from "./page-request.ts";

/** Refuses a period of which an end is no date, or that ends before it begins. Throws `MistypedAddress`. */
export function refuseUnreadable({ unreadable: [text], isReversed }: Period): void {
  if (text !== undefined)
    throw new MistypedAddress(`“${text}” is no date: write 2014, 2014-03 or 2014-03-18.`);
  if (isReversed) throw new MistypedAddress("The period ends before it begins.");
}

/** Throws where an address names a value that is none of those that could be read. */
export function refuseUnknown(name: string, given: readonly string[], read: readonly string[]): void {
  const unknown = given.find((value) => !read.includes(value));
  if (unknown !== undefined) throw new MistypedAddress(`“${unknown}” is no ${name}.`);
}
