import type { DateExpression } from "./date-expression.ts";
import { MONTH_STARTS, SEASONS, toMonth } from "./date-words.ts";
import {
  DEIXIS,
  DEIXIS_STARTS,
  type Form,
  form,
  type Groups,
  MONTH,
  MONTH_NAME,
  opensLine,
  S,
  SEASON,
  toDeixis,
  toYearHint,
  YEAR,
  YEAR_HINT,
} from "./form.ts";
import { HOLIDAY_NAMES } from "./holidays.ts";

const SEASON_STARTS = ["spring", "summer", "autumn", "fall", "winter"];
const HOLIDAY = `(?<holiday>${HOLIDAY_NAMES.toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll("'", "['’]?").replaceAll(".", "\\.?").replaceAll(" ", S))
  .join("|")})`;
const HOLIDAY_STARTS = [...new Set(HOLIDAY_NAMES.map((name) => /^[a-z]+/.exec(name)?.[0] ?? ""))];

/** Days with a name, months, seasons. */
export const monthForms: readonly Form[] = [
  form(HOLIDAY_STARTS, `${HOLIDAY}${YEAR_HINT}?`, (groups, before) => toHoliday(groups, before)),
  form(DEIXIS_STARTS, `${DEIXIS}${S}${HOLIDAY}`, (groups, before) => toHoliday(groups, before)),
  form(MONTH_STARTS, `${MONTH}${YEAR_HINT}`, (groups, before) => toMonthExpression(groups, before, "")),
  form(MONTH_STARTS, MONTH, toMonthExpression),
  form(["#"], `${YEAR},?${S}${MONTH}(?:\\s?[-–—/]\\s?(?<lastMonth>${MONTH_NAME}))?`, toMonthBehindYear),
  form(DEIXIS_STARTS, `${DEIXIS}${S}${MONTH}`, (groups, _before, after) =>
    toMonthExpression(groups, "in ", after),
  ),
  form(["#"], `(?<year>1[89]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])`, ({ year, number }, _before, after) =>
    isSeasonOfYears(year, number) || /^[-–]?\d/.test(after)
      ? null
      : {
          expression: {
            kind: "month",
            month: Number(number),
            year: Number(year),
            yearOffset: null,
            deixis: null,
          },
        },
  ),
  form(SEASON_STARTS, `${SEASON}${YEAR_HINT}`, toSeason),
  form(DEIXIS_STARTS, `${DEIXIS}${S}${SEASON}`, toSeason),
  form(SEASON_STARTS, SEASON, (groups, before, after) =>
    /\b(?:in|by|until|since|during|into|through|of)\s(?:(?:the|early|late|mid)[\s-]){0,2}$|\b(?:mid|early|late)[-\s]$/i.test(
      before,
    ) &&
    /^\s*(?:$|[,.;:!?)”"—-]|(?:and|but|when|as|after|before|with|to|at|by|for|from|on|in)\b)/i.test(after)
      ? toSeason(groups)
      : null,
  ),
];

/** `2010-11` is a season of two years; `2017-03` is a month. */
function isSeasonOfYears(year = "", number = ""): boolean {
  return Number(number) === (Number(year) + 1) % 100;
}

/** `1998 May-June - …`, `2018 June: …`: only at the head of a line, where chronologies set the year first. */
function toMonthBehindYear(
  { year, month = "", lastMonth }: Groups,
  before: string,
): { expression: DateExpression } | null {
  if (!opensLine(before) || !/^\p{Lu}/u.test(month)) return null;
  const inYear = { kind: "month", deixis: null, year: Number(year), yearOffset: null } as const;
  const from = { ...inYear, month: toMonth(month) };
  if (lastMonth === undefined) return { expression: from };
  const to = { ...inYear, month: toMonth(lastMonth) };
  return to.month > from.month ? { expression: { kind: "range", from, to } } : null;
}

const TAKES_MONTH =
  /\b(?:in|since|until|till|by|from|of|during|for|through|to|and|before|after|early|late|mid|last|this|next|between|as of|or|every|each|until the end of|per)[\s-]+$/i;

/** A month's name by itself; some of them are also words and given names. */
function toMonthExpression(
  groups: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const word = groups.month ?? "";
  if (!/^\p{Lu}/u.test(word)) return null;
  const hint = toYearHint(groups);
  const isTold = hint.year !== null || hint.yearOffset !== null || TAKES_MONTH.test(before);
  const isShort = word.length <= 5 && !/^(?:may|june|july|march|april)$/i.test(word);
  const isAlsoWord = /^(?:may|march|april|june|august)$/i.test(word);
  if (!isTold && isShort) return null;
  if (
    !isTold &&
    isAlsoWord &&
    !(/\bthe\s+$/i.test(before) && /^\s+\p{Ll}/u.test(after) && !/^\s+(?:on|of|for|to|in)\b/.test(after))
  )
    return null;
  if (
    isAlsoWord &&
    hint.year === null &&
    /^\s+\p{Lu}\p{Ll}/u.test(after) &&
    !/\b(?:in|since|until)\s+$/i.test(before)
  )
    return null;
  if (/^\s?\d/.test(after) && hint.year === null) return null;
  return { expression: { kind: "month", month: toMonth(word), deixis: toDeixis(groups.deixis), ...hint } };
}

function toSeason(groups: Groups): { expression: DateExpression } | null {
  const season = SEASONS[(groups.season ?? "").toLowerCase() as keyof typeof SEASONS];
  return { expression: { kind: "season", season, deixis: toDeixis(groups.deixis), ...toYearHint(groups) } };
}

function toHoliday(groups: Groups, before: string): { expression: DateExpression } | null {
  const holiday = (groups.holiday ?? "").toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  const name = HOLIDAY_NAMES.find(
    (known) => known === holiday || known.replace(/['.]/g, "") === holiday.replace(/['.]/g, ""),
  );
  if (!name || !/^\p{Lu}/u.test(groups.holiday ?? "") || /\p{Lu}\p{L}+\s$/u.test(before)) return null;
  return {
    expression: { kind: "holiday", holiday: name, deixis: toDeixis(groups.deixis), ...toYearHint(groups) },
  };
}
