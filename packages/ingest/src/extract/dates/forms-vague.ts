import type { DateExpression } from "./date-expression.ts";
import { type Form, form, S } from "./form.ts";

type Direction = "PAST" | "PRESENT" | "FUTURE";

/** Words that tell only on which side of the day of writing: TIMEX3's PAST_REF, PRESENT_REF and FUTURE_REF. */
export const vagueForms: readonly Form[] = [
  words(["now", "nowadays", "currently", "presently"], "now|nowadays|currently|presently", "PRESENT"),
  words(["right"], `right${S}now`, "PRESENT"),
  words(["at"], `at${S}(?:present|the${S}moment|this${S}moment)`, "PRESENT"),
  words(["these"], `these${S}days`, "PRESENT"),
  words(["this"], `this${S}(?:moment|point)`, "PRESENT"),
  words(["current"], "current", "PRESENT"),
  words(
    ["recently", "lately", "recent"],
    `recently|lately|recent(?!${S}(?:days|weeks|months|years|decades|quarters))`,
    "PAST",
  ),
  words(
    ["the"],
    `the${S}(?:recent${S}|distant${S})?past(?!${S}(?:\\d|few|several|couple|day|week|month|year|decade|century|quarter|two|three|four|five|six|seven|eight|nine|ten|\\p{L}{3,9}(?:[\\s-]\\p{L}{3,9})?${S}(?:days|weeks|months|years|decades|hours|quarters|seasons|summers|winters)))`,
    "PAST",
  ),
  words(["some"], `some${S}time${S}ago`, "PAST"),
  words(["long", "a"], `(?:long|a${S}(?:long|short)${S}time|a${S}while)${S}ago`, "PAST"),
  words(["soon"], "soon", "FUTURE"),
  words(["the"], `the${S}(?:(?:near|foreseeable|immediate|not[\\s-]too[\\s-]distant)${S})?future`, "FUTURE"),
  words(["a"], `a${S}later${S}date`, "FUTURE"),
  words(["one"], `one${S}day(?=,?${S}(?:be|will|would|become|i|he|she|they|we)\\b)`, "FUTURE"),
  words(["someday"], "someday", "FUTURE"),
];

function words(starts: string[], pattern: string, direction: Direction): Form {
  const expression: DateExpression = { kind: "vague", direction };
  return form(starts, `(?:${pattern})`, (_groups, before, after) =>
    isOtherSense(before, after) ? null : { expression },
  );
}

/** `as soon as`, `soon after`: a point of the tale itself. */
function isOtherSense(before: string, after: string): boolean {
  return /\b(?:as|how|too|so)\s+$/i.test(before) || /^\s+(?:as|after|became|thereafter)\b/i.test(after);
}
