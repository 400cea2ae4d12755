import { builder } from "../../builder.ts";
import { reads, readsSelf } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import {
  toCopiedReport,
  toCopiesOfReport,
  toCopyCount,
  toEarliestReport,
  toIndependentCount,
  toIndependentWords,
  toReportCount,
} from "./origin.sql.ts";

const EventOrigin = builder.objectRef<object>("EventOrigin").implement({
  description: "Where what is told of an event comes from.",
  fields: (t) => ({
    independentSources: t.int({
      description:
        "How many sources tell it independently: copies of one wording count once, and so do reports that name one earliest teller. As of a day: counted among all reports, and no more than were known then.",
      ...reads((_args, { asOf }) => ({ kind: "value", sql: toIndependentCount(asOf) })),
    }),
    reports: t.int({
      description:
        "How many reports tell of it, copies included; entries of lists of related news are not counted.",
      ...reads((_args, { asOf }) => ({ kind: "value", sql: toReportCount(asOf) })),
    }),
    copies: t.int({
      description: "How many of them are copies of another one, word for word.",
      ...reads((_args, { asOf }) => ({ kind: "value", sql: toCopyCount(asOf) })),
    }),
    because: t.string({
      description: "Why they are so many, in words.",
      ...reads((_args, { asOf }) => ({ kind: "value", sql: toIndependentWords(asOf) })),
    }),
    earliest: t.field({
      type: ReportRef,
      nullable: true,
      description:
        "The earliest known report: first by the time that its page states. `Report.attribution` tells through whom it came.",
      ...reads((_args, { asOf }) => ({ kind: "row", row: toEarliestReport(asOf) })),
    }),
  }),
});

builder.objectField(EventRef, "origin", (t) =>
  t.field({
    type: EventOrigin,
    description: "Where what is told of it comes from: independent sources, copies, the earliest report.",
    ...readsSelf(),
  }),
);

builder.objectFields(ReportRef, (t) => ({
  copyOf: t.field({
    type: ReportRef,
    nullable: true,
    description: "The report that it is a copy of, word for word; null if of none.",
    ...reads((_args, { asOf }) => ({ kind: "row", row: toCopiedReport(asOf) })),
  }),
  copies: t.field({
    type: [ReportRef],
    description: "The reports that are copies of it.",
    ...reads((_args, { asOf }) => ({ kind: "rows", rows: toCopiesOfReport(asOf) })),
  }),
}));
