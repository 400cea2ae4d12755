import { NUMBER_STARTS, parseNumber } from "./date-words.ts";
import type { Form, Groups, Reading } from "./form.ts";
import { form, S } from "./form.ts";

const ZONE_NAME = `(?:(?:Eastern|Central|Pacific|Mountain|Moscow|Tokyo|Japan|Korea|China|local|London|Greenwich(?:${S}Mean)?)${S}(?:(?:Standard|Daylight)${S})?time|EST|EDT|CST|CDT|PST|PDT|MST|MDT|ET|PT|CT|GMT|UTC|BST|CET|CEST|MSK|JST|KST|HKT|IST|AEST)(?:\\s?[+-]\\s?\\d{1,2}(?::\\d\\d)?)?`;
const ZONE = `(?:${S}(?:\\(${ZONE_NAME}\\)|${ZONE_NAME}))`;

/** `one` to `twelve`. */
const HOURS = NUMBER_STARTS.slice(0, 12);

/** Times of day, with their zone. */
export const clockForms: readonly Form[] = [
  form(
    ["#"],
    `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap])(?:\\.\\s?m(?:\\.|(?![\\p{L}]))|m(?![\\p{L}]))${ZONE}?`,
    toClock,
  ),
  form(["#"], `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?${ZONE}`, toClock),
  form(["#"], "(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?", (groups, before) =>
    /\b(?:at|around|about|by|until|since|from|before|after)\s+$/i.test(before) ? toClock(groups) : null,
  ),
  form(["#"], `(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?:${S}hours|${ZONE})`, toClock),
  form(
    ["#"],
    `(?<hour>1[0-2]|[1-9])${S}o['’]clock(?:${S}in${S}the${S}(?<partOfDay>morning|afternoon|evening))?`,
    toClock,
  ),
  form(HOURS, `(?<word>${HOURS.join("|")})${S}o['’]clock`, ({ word }) =>
    toClock({ hour: String(parseNumber(word ?? "")) }),
  ),
  form(["#"], `(?<hour>1[0-2]|[1-9])${S}in${S}the${S}(?<partOfDay>morning|afternoon|evening)`, toClock),
  form(["noon", "midday"], `(?:noon|midday)${ZONE}?`, (_groups, before) =>
    /\bhigh\s+$/i.test(before) ? null : { expression: { kind: "clock" }, time: "T12:00" },
  ),
  form(["midnight"], `midnight${ZONE}?`, () => ({ expression: { kind: "clock" }, time: "T24:00" })),
];

function toClock({ hour, minute, half, partOfDay }: Groups): Reading | null {
  const written = Number(hour);
  if (half && (written < 1 || written > 12)) return null;
  const isLate = /^p/i.test(half ?? "") || /^(?:aft|eve)/i.test(partOfDay ?? "");
  const hours = isLate ? (written % 12) + 12 : half && written === 12 ? 0 : written;
  return { expression: { kind: "clock" }, time: `T${String(hours).padStart(2, "0")}:${minute ?? "00"}` };
}
