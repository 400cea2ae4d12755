import { builder } from "../../builder.ts";
import { readsRow, readsRows, readsSelf, readsValue } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import {
  copiedReport,
  copiesOfReport,
  copyCount,
  earliestReport,
  independentCount,
  independentWords,
  reportCount,
} from "./origin.sql.ts";

const EventOrigin = builder.objectRef<object>("EventOrigin").implement({
  description: "Where what is told of an event comes from.",
  fields: (t) => ({
    independentSources: t.int({
      description:
        "How many sources tell it independently: copies of one wording count once, and so do reports that name one earliest teller.",
      ...readsValue(independentCount),
    }),
    reports: t.int({
      description:
        "How many reports tell of it, copies included; entries of lists of related news are not counted.",
      ...readsValue(reportCount),
    }),
    copies: t.int({
      description: "How many of them are copies of another one, word for word.",
      ...readsValue(copyCount),
    }),
    because: t.string({ description: "Why they are so many, in words.", ...readsValue(independentWords) }),
    earliest: t.field({
      type: ReportRef,
      nullable: true,
      description:
        "The earliest known report: first by the time that its page states. `Report.attribution` tells through whom it came.",
      ...readsRow(() => earliestReport),
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
    ...readsRow(() => copiedReport),
  }),
  copies: t.field({
    type: [ReportRef],
    description: "The reports that are copies of it.",
    ...readsRows(copiesOfReport),
  }),
}));
