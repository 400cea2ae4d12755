import type { DatePrecision } from "../enums.ts";
import { toDayAfter, toDayText, toMonthEnd, toMonthLength, toMonthStart } from "./calendar.ts";

/** Why a text is not a date of an archive. `at` is the offset in the text, in UTF-16 code units. */
export type EdtfError = {
  code: "edtf.empty" | "edtf.unreadable" | "edtf.unsupported" | "edtf.calendar" | "edtf.order";
  message: string;
  at: number;
};

/** What a text was read as, or why it was not. */
export type EdtfResult<T> = { ok: true; value: T } | { ok: false; error: EdtfError };

/** One date of EDTF, not an interval: its fields as numbers, null where the text says X or nothing. */
export type EdtfPoint = {
  shape: "day" | "month" | "season" | "year" | "decade" | "century" | "unknown-year";
  /** The year, or the first year of the decade or century; null where unknown. */
  year: number | null;
  /** 1 to 12, or a season 21 to 24. */
  month: number | null;
  day: number | null;
  /** The finer field that the text writes as X: the date is known to be inside, and where is not. */
  unknown: "month" | "day" | null;
  isApproximate: boolean;
  isUncertain: boolean;
  from: string | null;
  to: string | null;
  precision: DatePrecision;
};

type Fields = Pick<EdtfPoint, "shape" | "year" | "month" | "day" | "unknown">;
type Bounds = Pick<EdtfPoint, "from" | "to" | "precision">;

const pointShape = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;

const unsupportedShapes: readonly (readonly [RegExp, string])[] = [
  [/T\d/, "A date of an archive has no time of day."],
  [/^[[{]/, "Sets of dates are not supported."],
  [/^(Y|-\d|[+])/, "Only the years 0001 to 9999 are supported."],
  [/[~?%].*\d/, "A qualifier is supported only at the end of a date."],
  [/^[\dX]{4}-(2[5-9]|3\d|4[01])/, "Of the divisions of a year only the seasons 21 to 24 are supported."],
  [/^(?=.*X)[\dX]{4}(-[\dX]{2}){0,2}[~?%]?$/, "This pattern of unspecified digits is not supported."],
];

function toFailure(code: EdtfError["code"], message: string, at: number): { ok: false; error: EdtfError } {
  return { ok: false, error: { code, message, at } };
}

function toFields(year: string, month: string | undefined, day: string | undefined): Fields | null {
  const isMaskedYear = year.includes("X");
  const field = (text: string | undefined) => (text === undefined || text === "XX" ? null : Number(text));
  if (year === "XXXX") {
    if (month === undefined || month === "XX") return null;
    const unknown = day === "XX" ? "day" : null;
    return { shape: "unknown-year", year: null, month: Number(month), day: field(day), unknown };
  }
  if (isMaskedYear) {
    if (month !== undefined) return null;
    const shape = year.endsWith("XX") ? "century" : "decade";
    return { shape, year: Number(year.replaceAll("X", "0")), month: null, day: null, unknown: null };
  }
  const fields = { year: Number(year), month: field(month), day: field(day) };
  if (month === undefined) return { ...fields, shape: "year", unknown: null };
  if (fields.month === null)
    return day === undefined || day === "XX" ? { ...fields, shape: "year", unknown: "month" } : null;
  if (fields.month > 24) return null;
  if (fields.month >= 21) return day === undefined ? { ...fields, shape: "season", unknown: null } : null;
  if (fields.day === null) return { ...fields, shape: "month", unknown: day === "XX" ? "day" : null };
  return { ...fields, shape: "day", unknown: null };
}

/** A season starts in March (21), June (22), September (23) or December (24) and lasts three months. */
function toSeasonStart(season: number): number {
  return (season - 20) * 3;
}

/** `width` is how many units of the date's own precision it reaches out on either side: 1 for "about", else 0. */
function toBounds(fields: Fields, width: 0 | 1): Bounds {
  const { year, month, day } = fields;
  if (year === null) return { from: null, to: null, precision: "UNKNOWN" };
  switch (fields.shape) {
    case "day": {
      const text = toDayText(year, month ?? 1, day ?? 1);
      return { from: toDayAfter(text, -width), to: toDayAfter(text, width), precision: "DAY" };
    }
    case "month":
      return {
        from: toMonthStart(year, month ?? 1, -width),
        to: toMonthEnd(year, month ?? 1, width),
        precision: "MONTH",
      };
    case "season": {
      const start = toSeasonStart(month ?? 21);
      return {
        from: toMonthStart(year, start, -3 * width),
        to: toMonthEnd(year, start, 2 + 3 * width),
        precision: "SEASON",
      };
    }
    default: {
      const years = fields.shape === "century" ? 100 : fields.shape === "decade" ? 10 : 1;
      const precision =
        fields.shape === "century" ? "CENTURY" : fields.shape === "decade" ? "DECADE" : "YEAR";
      const from = toMonthStart(year, 1, -12 * years * width);
      return { from, to: toMonthEnd(year, 12, 12 * (years - 1 + years * width)), precision };
    }
  }
}

function findCalendarFault(fields: Fields): { message: string; field: "year" | "month" | "day" } | null {
  const { year, month, day, shape } = fields;
  if (year === 0 && (shape === "year" || shape === "month" || shape === "day" || shape === "season")) {
    return { message: "There is no year 0000 in an archive.", field: "year" };
  }
  if (month === null || shape === "season") return null;
  if (month < 1 || month > 12) return { message: `There is no month ${month}.`, field: "month" };
  // A leap year stands for the unknown one: 29 February is possible.
  const length = toMonthLength(year ?? 2000, month);
  if (day !== null && (day < 1 || day > length)) {
    return {
      message: `Month ${month}${year === null ? "" : ` of ${year}`} has no day ${day}.`,
      field: "day",
    };
  }
  return null;
}

/** Reads one date of EDTF that stands at offset `at` of a longer text. See `parseEdtf` for what is supported. */
export function parsePoint(text: string, at: number): EdtfResult<EdtfPoint> {
  const match = pointShape.exec(text);
  const fields = match?.[1] === undefined ? null : toFields(match[1], match[2], match[3]);
  if (match === null || fields === null) {
    const unsupported = unsupportedShapes.find(([shape]) => shape.test(text));
    if (unsupported !== undefined) return toFailure("edtf.unsupported", unsupported[1], at);
    return toFailure("edtf.unreadable", `"${text}" is not a date of EDTF (ISO 8601-2).`, at);
  }
  const fault = findCalendarFault(fields);
  if (fault !== null) {
    return toFailure("edtf.calendar", fault.message, at + { year: 0, month: 5, day: 8 }[fault.field]);
  }
  const qualifier = match[4];
  const isApproximate = qualifier === "~" || qualifier === "%";
  const isUncertain = qualifier === "?" || qualifier === "%";
  return {
    ok: true,
    value: { ...fields, isApproximate, isUncertain, ...toBounds(fields, isApproximate ? 1 : 0) },
  };
}
