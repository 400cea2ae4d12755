import { expect, it } from "vitest";
import { toClaimWords } from "./claim-words.ts";

it.each([
  [{ property: "date", value: "2017-03-20" }, "Date: 20 March 2017"],
  [{ property: "date", value: "2013-11" }, "Date: November 2013"],
  [{ property: "date", value: "195X~/.." }, "Date: since about the 1950s"],
  [{ property: "date", value: null }, "Date: unknown"],
  [{ property: "published", value: "2017-03-20T11:44+03:00" }, "Published: 20 March 2017, 11:44 UTC+3"],
  [{ property: "kind", value: "MEETING" }, "Kind: Meeting"],
  [{ property: "kind", value: "PLACE" }, "Kind: Place"],
  [{ property: "merge", value: "rep-01334da03fca7126b94b rep-0d7d58e98afd7fafb64d" }, "One event"],
  [{ property: "merge", value: "Kuril Region" }, "The same: Kuril Region"],
  [{ property: "place", value: "Tokyo" }, "Place: Tokyo"],
  [{ property: "new-property", value: null }, "New property"],
  [{ property: "independentSources", value: "2" }, "Independent sources: 2"],
])("says %j as %s", (claim, words) => {
  expect(toClaimWords(claim)).toBe(words);
});
