import { builder } from "../../builder.ts";
import { readsColumn, readsRows } from "../../reading/reads.ts";
import { SourceRef } from "./source.ref.ts";
import { yearsOfSource } from "./source.years.sql.ts";

const SourceYear = builder.objectRef<object>("SourceYear").implement({
  description:
    "Of how many events a source told in its own documents of one year. Each event counts once, in the year of its first report there.",
  fields: (t) => ({
    year: t.int({
      nullable: true,
      description: "The year that its documents give; null for those that give none.",
      ...readsColumn("year"),
    }),
    events: t.int({ description: "How many events: the sum of the others.", ...readsColumn("events") }),
    alone: t.int({ description: "Nobody else in the archive tells of them.", ...readsColumn("alone") }),
    first: t.int({
      description:
        "Others tell of them, and by the days and times that the pages give, this source was first.",
      ...readsColumn("first"),
    }),
    later: t.int({ description: "Another source was first.", ...readsColumn("later") }),
    unclear: t.int({
      description: "Others tell of them, and the pages do not tell who was first.",
      ...readsColumn("unclear"),
    }),
    copied: t.int({
      description: "All that it has of them are copies of others' reports, word for word.",
      ...readsColumn("copied"),
    }),
  }),
});

builder.objectField(SourceRef, "years", (t) =>
  t.field({
    type: [SourceYear],
    description:
      "What it told year by year, how often first and how often as a copy; undated documents last.",
    ...readsRows(yearsOfSource),
  }),
);
