import type { Notice } from "@annals/schema/notices";
import { builder } from "../../builder.ts";
import { getLive, readAnew } from "./subscription.type.ts";

type Progress = Extract<Notice, { kind: "ingest" }>;

const IngestProgressRef = builder.objectRef<Progress>("IngestProgress").implement({
  description: "How far an ingest is. Its numbers are of inputs: files, entries of archives, items of feeds.",
  fields: (t) => ({
    run: t.exposeString("run", { description: "Names the ingest: several may run at once." }),
    stage: t.exposeString("stage", {
      description: "What it is at: `reading`, `deriving the archive`, `writing Claim`, …, `done`.",
    }),
    read: t.exposeInt("read", { description: "How many were read, or found to be known." }),
    stored: t.exposeInt("stored", { description: "How many were new, and are stored." }),
    unchanged: t.exposeInt("unchanged", { description: "How many the archive had already." }),
    failed: t.exposeInt("failed", { description: "How many could not be stored." }),
    isDone: t.exposeBoolean("isDone", { description: "Whether this is the last of it." }),
  }),
});

builder.subscriptionField("ingestProgress", (t) =>
  t.field({
    type: IngestProgressRef,
    description: "How far each ingest is that runs while one listens, twice a second at most, and its end.",
    subscribe: (_root, _args, context) =>
      getLive(context).follow<Progress>((news) => (news.kind === "ingest" ? [news] : [])),
    resolve: (progress, _args, context) => readAnew(progress, context),
  }),
);
