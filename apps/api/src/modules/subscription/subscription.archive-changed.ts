import { builder } from "../../builder.ts";
import { getLive, readAnew } from "./subscription.type.ts";

interface ArchiveChange {
  /** Null after a gap. */
  eventsAdded: number | null;
}

const ArchiveChangeRef = builder.objectRef<ArchiveChange>("ArchiveChange").implement({
  description: "That the archive is not any more what it was.",
  fields: (t) => ({
    eventsAdded: t.exposeInt("eventsAdded", {
      nullable: true,
      description:
        "How many events were added; null where the API was cut off from the database for a while, and does not know what was missed.",
    }),
  }),
});

builder.subscriptionField("archiveChanged", (t) =>
  t.field({
    type: ArchiveChangeRef,
    description:
      "Each change of the archive: a stored batch, a rebuild, a correction. Also after the API was cut off from the database, since changes may have been missed.",
    subscribe: (_root, _args, context) =>
      getLive(context).follow<ArchiveChange>((news) => {
        if (news.kind === "changed") return [{ eventsAdded: news.eventsAdded }];
        return news.kind === "gap" ? [{ eventsAdded: null }] : [];
      }),
    resolve: (change, _args, context) => readAnew(change, context),
  }),
);
