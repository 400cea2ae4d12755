import { builder } from "../../builder.ts";
import { toRequestError } from "../../errors.ts";

/** Reads `YYYY-MM-DD`, a day that the calendar has. Throws `date.unreadable`. */
function parseDay(value: unknown): string {
  const isShaped = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  const time = isShaped ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!isShaped || Number.isNaN(time) || !new Date(time).toISOString().startsWith(value) || value < "0001") {
    throw toRequestError(
      "date.unreadable",
      `A Date is a calendar day like "2017-03-20"; this is ${JSON.stringify(value)?.slice(0, 50)}.`,
    );
  }
  return value;
}

/** The calendar day of a `date` column, which Prisma gives as midnight UTC, and a planned answer as it is. */
function toDay(date: Date | string): string {
  return typeof date === "string" ? date : date.toISOString().slice(0, 10);
}

builder.scalarType("Date", {
  description: "A calendar day of ISO 8601: `2017-03-20`.",
  serialize: toDay,
  parseValue: parseDay,
});

builder.scalarType("DateTime", {
  description: "An instant of ISO 8601 in UTC: `2017-03-20T08:44:00.000Z`.",
  serialize: (instant: Date | string) => (typeof instant === "string" ? instant : instant.toISOString()),
  parseValue: (value) => {
    const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time)) throw toRequestError("date.unreadable", "A DateTime is an instant of ISO 8601.");
    return new Date(time).toISOString();
  },
});
