import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost, linksCost } from "../../limits/limits.ts";
import { toPageSize } from "../../paging/window.ts";
import { reads, readsColumn, readsSelf } from "../../reading/reads.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { SourceRef } from "./source.ref.ts";
import { toTellerRows } from "./teller.sql.ts";

const Teller = builder.objectRef<object>("Teller").implement({
  description: "A source that tells of events in which an entity has a part.",
  fields: (t) => ({
    source: t.field({ type: SourceRef, description: "Who tells.", ...readsSelf() }),
    events: t.int({ description: "Of how many of these events.", ...readsColumn("events") }),
  }),
});

const tellers = reads(({ first }: { first?: number | null }, { asOf }) => ({
  kind: "rows",
  rows: toTellerRows(toPageSize("first", first, 10), asOf),
}));

const cost: Cost = (_values, _countSelected, isAsOf) => (isAsOf ? countCost : linksCost);

builder.objectField(EntityRef, "tellers", (t) =>
  t.field({
    type: [Teller],
    description:
      "Who tells of the events in which it has a part: publishes, passes on or is cited, over all of them, most first.",
    args: { first: t.arg.int({ defaultValue: 10, description: "How many, 0 to 100." }) },
    ...tellers,
    extensions: { ...tellers.extensions, cost },
  }),
);
