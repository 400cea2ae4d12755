import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import { toPageSize } from "../../paging/window.ts";
import { reads, readsColumn, readsSelf } from "../../reading/reads.ts";
import { EntityRef } from "./entity.ref.ts";
import { toCooccurringRows } from "./entity.sql.ts";

const Cooccurrence = builder.objectRef<object>("Cooccurrence").implement({
  description: "Another entity in the same events.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, description: "The other entity.", ...readsSelf() }),
    events: t.int({ description: "How many events both take part in.", ...readsColumn("events") }),
  }),
});

const cooccurring = reads(({ first }: { first?: number | null }, { asOf }) => ({
  kind: "rows",
  rows: toCooccurringRows(toPageSize("first", first, 10), asOf),
}));

/** The numbers of today are kept; those of another day are counted over all its events. */
const cost: Cost = (_values, _countSelected, isAsOf) => (isAsOf ? countCost : 0);

builder.objectField(EntityRef, "cooccurring", (t) =>
  t.field({
    type: [Cooccurrence],
    description:
      "The entities that take part in most events together with it, most first. Events that more than 200 take part in are lists, and do not count.",
    args: { first: t.arg.int({ defaultValue: 10, description: "How many, 0 to 100." }) },
    ...cooccurring,
    extensions: { ...cooccurring.extensions, cost },
  }),
);
