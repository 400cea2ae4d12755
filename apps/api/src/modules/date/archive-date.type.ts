import { DatePrecision, Prisma } from "@annals/schema/client";
import { toDisplay } from "@annals/schema/edtf";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { reads, readsColumn, readsJson, readsSelf } from "../../reading/reads.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { toClaimsRead } from "../claim/claim.sql.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";

/** The GraphQL enum of how fine a date is. */
export const DatePrecisionEnum = builder.enumType("DatePrecision", {
  description: wordsOf("DatePrecision"),
  values: toEnumValues("DatePrecision", DatePrecision),
});

/** Whose date it is: what the field that leads to it gives. */
type Subject = "eventId" | "reportId";

const ArchiveDate = builder.objectRef<object>("ArchiveDate").implement({
  description:
    "A date as far as it is known: what it may mean, how fine it is, and the claims that it rests on.",
  fields: (t) => ({
    edtf: t.string({
      nullable: true,
      description: "The date in EDTF (ISO 8601-2): `2017-03-20`, `2013-11`, `195X`; null = undated.",
      ...readsColumn("dateEdtf"),
    }),
    from: t.field({
      type: "Date",
      nullable: true,
      description: wordsOf("Event.dateFrom"),
      ...readsColumn("dateFrom"),
    }),
    to: t.field({
      type: "Date",
      nullable: true,
      description: wordsOf("Event.dateTo"),
      ...readsColumn("dateTo"),
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: wordsOf("Event.datePrecision"),
      ...readsColumn("datePrecision"),
    }),
    display: t.string({
      description:
        'The date in words, as fine as it is known: "20 March 2017", "November 2013", "1956", "undated".',
      ...readsJson(Prisma.sql`to_json(p."dateEdtf")`, toDisplay),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims of a date: the shown one, then its rivals.",
      ...reads((_args, scope) => toClaimsRead(scope.given as Subject, { property: "date" }, scope)),
    }),
  }),
});

builder.objectField(EventRef, "date", (t) =>
  t.field({ type: ArchiveDate, description: "The shown date.", ...readsSelf("eventId" satisfies Subject) }),
);

builder.objectField(ReportRef, "date", (t) =>
  t.field({
    type: ArchiveDate,
    description: "The date that the report claims.",
    ...readsSelf("reportId" satisfies Subject),
  }),
);
