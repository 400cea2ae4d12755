import { findDocumentDates } from "../../extract/dates/find-document-dates.ts";
import { toTimexType, toTimexValue } from "../../extract/dates/to-timex.ts";
import { parseAnyText } from "../../formats/parse-document.ts";
import type { ParsedDocument } from "../../parsed-document.ts";
import type { GoldTime } from "./parse-timeml.ts";

/** What our rules find in a plain text that was written on a known day; the two ends of a range are two times, as TimeML has them. */
export function findTimes(text: string, createdOn: string | null): GoldTime[] {
  const parsed = parseAnyText(text);
  if (!parsed.ok) return [];
  return findDocumentDates(text, withDay(parsed.value, createdOn)).flatMap(({ finding, moment }) => {
    const type = toTimexType(finding);
    const [first, second] = finding.ends ?? [];
    if (first && second && moment?.unit === "range") {
      const point = { ...finding, time: null };
      return [
        { ...first, type, value: toTimexValue(point, moment.from) },
        { ...second, type, value: toTimexValue(point, moment.to) },
      ];
    }
    return [{ start: finding.start, end: finding.end, type, value: toTimexValue(finding, moment) }];
  });
}

function withDay(parsed: ParsedDocument, createdOn: string | null): ParsedDocument {
  if (createdOn === null) return parsed;
  const value = { edtf: createdOn, time: null, offset: null };
  return {
    ...parsed,
    published: { value, rule: "published/given", because: "It was given with the document.", evidence: [] },
  };
}
