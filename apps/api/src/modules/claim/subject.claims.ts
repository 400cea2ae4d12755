import type { ObjectRef, SchemaTypes } from "@pothos/core";
import { builder } from "../../builder.ts";
import { reads } from "../../reading/reads.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { AliasRef } from "../entity/alias.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { RelationRef } from "../relation/relation.ref.ts";
import { ReportRef } from "../report/report.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import { ClaimRef } from "./claim.ref.ts";
import { type ClaimFilter, type ClaimSubject, toClaimsRead } from "./claim.sql.ts";
import { ClaimStatusEnum } from "./claim.type.ts";

type BuilderTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : SchemaTypes;

function addClaims<Row extends { id: string }>(
  ref: ObjectRef<BuilderTypes, Row>,
  subject: ClaimSubject,
): void {
  builder.objectField(ref, "claims", (t) =>
    t.field({
      type: [ClaimRef],
      description: "What is claimed of it: by property, the shown claim first, then its rivals.",
      args: {
        property: t.arg.string({ description: "Only claims of this property: `date`, `title`, `place`, …" }),
        status: t.arg({ type: ClaimStatusEnum, description: "Only shown claims, or only rivals." }),
      },
      ...reads((filter: ClaimFilter, scope) => toClaimsRead(subject, filter, scope)),
    }),
  );
}

addClaims(DocumentRef, "documentId");
addClaims(ReportRef, "reportId");
addClaims(EventRef, "eventId");
addClaims(EntityRef, "entityId");
addClaims(AliasRef, "aliasId");
addClaims(CommentRef, "commentId");
addClaims(RelationRef, "relationId");
