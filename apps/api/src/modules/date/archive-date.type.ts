import { type Claim, DatePrecision } from "@annals/schema/client";
import { toDisplay } from "@annals/schema/edtf";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { loadClaims } from "../claim/claim.loader.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";

/** The columns that make a date, of an event or a report. */
interface DatedRow {
  id: string;
  dateEdtf: string | null;
  dateFrom: Date | null;
  dateTo: Date | null;
  datePrecision: DatePrecision;
}

/** The GraphQL enum of how fine a date is. */
export const DatePrecisionEnum = builder.enumType("DatePrecision", {
  description: wordsOf("DatePrecision"),
  values: toEnumValues("DatePrecision", DatePrecision),
});

const ArchiveDate = builder
  .objectRef<{ row: DatedRow; subject: "eventId" | "reportId" }>("ArchiveDate")
  .implement({
    description:
      "A date as far as it is known: what it may mean, how fine it is, and the claims that it rests on.",
    fields: (t) => ({
      edtf: t.string({
        nullable: true,
        description: "The date in EDTF (ISO 8601-2): `2017-03-20`, `2013-11`, `195X`; null = undated.",
        resolve: ({ row }) => row.dateEdtf,
      }),
      from: t.field({
        type: "Date",
        nullable: true,
        description: wordsOf("Event.dateFrom"),
        resolve: ({ row }) => row.dateFrom,
      }),
      to: t.field({
        type: "Date",
        nullable: true,
        description: wordsOf("Event.dateTo"),
        resolve: ({ row }) => row.dateTo,
      }),
      precision: t.field({
        type: DatePrecisionEnum,
        description: wordsOf("Event.datePrecision"),
        resolve: ({ row }) => row.datePrecision,
      }),
      display: t.string({
        description:
          'The date in words, as fine as it is known: "20 March 2017", "November 2013", "1956", "undated".',
        resolve: ({ row }) => toDisplay(row.dateEdtf),
      }),
      claims: t.field({
        type: [ClaimRef],
        description: "The claims of a date: the shown one, then its rivals.",
        resolve: ({ row, subject }, _args, context): Promise<Claim[]> =>
          loadClaims(context, subject, row.id, { property: "date" }),
      }),
    }),
  });

builder.objectField(EventRef, "date", (t) =>
  t.field({
    type: ArchiveDate,
    description: "The shown date.",
    resolve: (row) => ({ row, subject: "eventId" as const }),
  }),
);

builder.objectField(ReportRef, "date", (t) =>
  t.field({
    type: ArchiveDate,
    description: "The date that the report claims.",
    resolve: (row) => ({ row, subject: "reportId" as const }),
  }),
);
