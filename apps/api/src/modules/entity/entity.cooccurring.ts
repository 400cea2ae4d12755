import type { Entity } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { loadGroup } from "../../loading/rows.ts";
import { toPageSize } from "../../paging/window.ts";
import { EntityRef } from "./entity.ref.ts";
import { toCooccurringSql } from "./entity.sql.ts";

const Cooccurrence = builder.objectRef<Entity & { events: number }>("Cooccurrence").implement({
  description: "Another entity in the same events.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, description: "The other entity.", resolve: (entity) => entity }),
    events: t.exposeInt("events", { description: "How many events both take part in." }),
  }),
});

builder.objectField(EntityRef, "cooccurring", (t) =>
  t.field({
    type: [Cooccurrence],
    description: "The entities that take part in most events together with it, most first.",
    args: { first: t.arg.int({ defaultValue: 10, description: "How many, 0 to 100." }) },
    resolve: ({ id }, args, context) => {
      const first = toPageSize("first", args.first, 10);
      return loadGroup<Entity & { events: number }>(
        context,
        `Entity.cooccurring ${first}`,
        (ids) => toCooccurringSql(first, ids),
        id,
      );
    },
  }),
);
