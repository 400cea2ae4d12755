import type { EdtfPoint } from "./point.ts";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const seasonNames = new Map([
  [21, "spring"],
  [22, "summer"],
  [23, "autumn"],
  [24, "winter"],
]);

function toMonthName(month: number | null): string {
  return monthNames[(month ?? 0) - 1] ?? "";
}

function toOrdinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}

function toSeasonWords(year: number, season: number): string {
  const nextYear = String((year + 1) % 100).padStart(2, "0");
  return `${seasonNames.get(season) ?? ""} ${season === 24 ? `${year}–${nextYear}` : year}`;
}

function toUnqualifiedWords(point: EdtfPoint): string {
  const year = point.year ?? 0;
  switch (point.shape) {
    case "day":
      return `${point.day} ${toMonthName(point.month)} ${year}`;
    case "month":
      return `${toMonthName(point.month)} ${year}${point.unknown === "day" ? ", day unknown" : ""}`;
    case "season":
      return toSeasonWords(year, point.month ?? 21);
    case "year":
      return `${year}${point.unknown === "month" ? ", month unknown" : ""}`;
    case "decade":
      return `the ${year}s`;
    case "century":
      return `the ${toOrdinal(year / 100 + 1)} century`;
    case "unknown-year":
      return `${point.day === null ? "" : `${point.day} `}${toMonthName(point.month)}, year unknown`;
  }
}

/** Says one date in words: "20 March 2017", "about 1956 (uncertain)", "the 1950s", "winter 2016–17". */
export function toPointWords(point: EdtfPoint): string {
  return `${point.isApproximate ? "about " : ""}${toUnqualifiedWords(point)}${point.isUncertain ? " (uncertain)" : ""}`;
}

function isPlain(point: EdtfPoint, shape: EdtfPoint["shape"]): boolean {
  return point.shape === shape && point.unknown === null && !point.isApproximate && !point.isUncertain;
}

/** Says an interval in words, without what both ends share: "15–16 December 2016", "November–December 2013". */
export function toIntervalWords(start: EdtfPoint, end: EdtfPoint): string {
  const isSameYear = start.year === end.year;
  if (isPlain(start, "day") && isPlain(end, "day") && isSameYear) {
    if (start.month !== end.month) {
      return `${start.day} ${toMonthName(start.month)} – ${toPointWords(end)}`;
    }
    return start.day === end.day ? toPointWords(end) : `${start.day}–${toPointWords(end)}`;
  }
  if (isPlain(start, "month") && isPlain(end, "month") && isSameYear) {
    return start.month === end.month ? toPointWords(end) : `${toMonthName(start.month)}–${toPointWords(end)}`;
  }
  if (isPlain(start, "year") && isPlain(end, "year")) {
    return isSameYear ? toPointWords(end) : `${start.year}–${end.year}`;
  }
  return `${toPointWords(start)} – ${toPointWords(end)}`;
}
