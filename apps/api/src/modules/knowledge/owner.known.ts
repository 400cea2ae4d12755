import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import { reads, readsSelf } from "../../reading/reads.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventFilterInput } from "../event/event.filter.ts";
import { EventRef } from "../event/event.ref.ts";
import type { EventFilter } from "../event/event.sql.ts";
import type { Known } from "./knowledge.sql.ts";
import { KnowledgeRef } from "./knowledge.type.ts";

const description = "When the archive knew what of it.";

builder.objectField(EventRef, "known", (t) =>
  t.field({ type: KnowledgeRef, description, ...readsSelf("Event" satisfies Known) }),
);

builder.objectField(EntityRef, "known", (t) =>
  t.field({ type: KnowledgeRef, description, ...readsSelf("Entity" satisfies Known) }),
);

const ofFilter = reads(({ filter }: { filter?: EventFilter | null }) => {
  const { asOf, ...rest } = filter ?? {};
  return {
    kind: "row",
    row: Prisma.sql`SELECT '' AS id`,
    given: { filter: rest } satisfies Known,
    asOf,
  };
});

const cost: Cost = ({ filter }) => (filter == null ? 0 : countCost);

builder.queryField("known", (t) =>
  t.field({
    type: KnowledgeRef,
    description:
      "When the archive knew what of the events of a filter: the days on which a timeline changed.",
    args: { filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }) },
    ...ofFilter,
    extensions: { ...ofFilter.extensions, cost },
  }),
);
