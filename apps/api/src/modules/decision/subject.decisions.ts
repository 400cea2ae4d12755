import type { Prisma } from "@annals/schema/client";
import type { ObjectRef, SchemaTypes } from "@pothos/core";
import { builder } from "../../builder.ts";
import { reads, readsColumn } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import { DecisionRef } from "./decision.ref.ts";
import { claimsOfSubject, toDecisionsOfSubject } from "./decision.sql.ts";

type BuilderTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : SchemaTypes;

function addDecisions<Row>(ref: ObjectRef<BuilderTypes, Row>, isOfSubject: Prisma.Sql): void {
  builder.objectFields(ref, (t) => ({
    decisions: t.field({
      type: [DecisionRef],
      description: "What people decided of it and is in force, latest first.",
      ...reads((_args, { asOf }) => ({ kind: "rows", rows: toDecisionsOfSubject(isOfSubject, asOf) })),
    }),
    isHidden: t.boolean({
      description: "Whether somebody decided that it is not shown: no list and no search has it.",
      ...readsColumn("isHidden"),
    }),
  }));
}

addDecisions(EventRef, claimsOfSubject.event);
addDecisions(EntityRef, claimsOfSubject.entity);
addDecisions(DocumentRef, claimsOfSubject.document);
addDecisions(CommentRef, claimsOfSubject.comment);
