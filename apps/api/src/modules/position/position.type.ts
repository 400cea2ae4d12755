import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsRow, readsSelf, readsValue } from "../../reading/reads.ts";
import { ClaimRef, SpanRef } from "../claim/claim.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { toPositionsOfEntity, toPositionsOfEvent, toSpanRow } from "./position.sql.ts";

const Position = builder.objectRef<object>("Position").implement({
  description: "What somebody said, of which event, and where it stands.",
  fields: (t) => ({
    speaker: t.field({
      type: EntityRef,
      description: "Who said it: a person, an organization or a state.",
      ...readsRow(() => toNodeSql("Entity", Prisma.sql`p.value`)),
    }),
    event: t.field({
      type: EventRef,
      description: "The event in whose report it was said.",
      ...readsRow(() => toNodeSql("Event", Prisma.sql`p."saidOf"`)),
    }),
    report: t.field({
      type: ReportRef,
      description: "The report that tells it.",
      ...readsRow(() => toNodeSql("Report", Prisma.sql`p."reportId"`)),
    }),
    span: t.field({
      type: SpanRef,
      description: "What was said: the words in quotation marks, else all that is told of it.",
      ...readsRow(() => toSpanRow(0)),
    }),
    saying: t.field({
      type: SpanRef,
      nullable: true,
      description: "How it is told: `Kishida said on Monday`.",
      ...readsRow(() => toSpanRow(1)),
    }),
    isQuoted: t.boolean({
      description: "Whether the words are the speaker's own, in quotation marks.",
      ...readsValue(Prisma.sql`(p.rule = 'position/quoted')`),
    }),
    claim: t.field({
      type: ClaimRef,
      description: "The claim that it is, with its rule and reason.",
      ...readsSelf(),
    }),
  }),
});

const PositionConnection = builder.connectionObject(
  { type: Position, name: "PositionConnection", description: "A page of what was said." },
  { name: "PositionEdge", description: "Something said in a list." },
);

builder.objectField(EntityRef, "positions", (t) =>
  t.connection(
    {
      type: Position,
      description: "What it said, of the newest events first.",
      ...reads((args: PagingArgs, { asOf }) => ({ kind: "page", listing: toPositionsOfEntity(asOf), args })),
    },
    PositionConnection,
  ),
);

builder.objectField(EventRef, "positions", (t) =>
  t.connection(
    {
      type: Position,
      description: "Who said what in its reports, in the order of publication and text.",
      args: { speakers: t.arg.stringList({ description: "Slugs of entities: said by any of them." }) },
      ...reads(({ speakers, ...args }: PagingArgs & { speakers?: string[] | null }, { asOf }) => ({
        kind: "page",
        listing: toPositionsOfEvent(speakers, asOf),
        args,
      })),
    },
    PositionConnection,
  ),
);
