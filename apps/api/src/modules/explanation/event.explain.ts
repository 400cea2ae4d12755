import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { loadGroup } from "../../loading/rows.ts";
import { loadClaims, loadSpans } from "../claim/claim.loader.ts";
import { loadDocument } from "../document/document.loader.ts";
import { EventRef } from "../event/event.ref.ts";
import { findSource } from "../source/source.loader.ts";
import { type ExplainedClaim, type ExplainedEntity, toExplanation } from "./compose.ts";
import { type EntityLinkRow, toEntityLinksSql } from "./explanation.sql.ts";

async function getSourceName(context: Context, documentId: string): Promise<string> {
  const { sourceId, title } = await loadDocument(context, documentId);
  const source = sourceId === null ? null : await findSource(context, sourceId);
  return source?.name ?? title ?? "a page";
}

async function loadExplainedClaims(context: Context, eventId: string): Promise<ExplainedClaim[]> {
  const claims = await loadClaims(context, "eventId", eventId, {});
  return Promise.all(
    claims.map(async (claim) => {
      const spans = await loadSpans(context, claim.id);
      const quotes = spans.map(async ({ documentId, quote }) => ({
        words: quote,
        from: await getSourceName(context, documentId),
      }));
      return { ...claim, quotes: await Promise.all(quotes) };
    }),
  );
}

async function loadExplainedEntities(context: Context, eventId: string): Promise<ExplainedEntity[]> {
  const links = await loadGroup<EntityLinkRow>(context, "Event.explain entities", toEntityLinksSql, eventId);
  return Promise.all(
    links.map(async (link) => ({
      ...link,
      quote: { words: link.quote, from: await getSourceName(context, link.documentId) },
    })),
  );
}

builder.objectField(EventRef, "explain", (t) =>
  t.stringList({
    description:
      "How it is known, in sentences: the date and its rivals, why its reports are one event, the title, the place, and each entity.",
    resolve: async ({ id }, _args, context) => {
      const [claims, entities] = await Promise.all([
        loadExplainedClaims(context, id),
        loadExplainedEntities(context, id),
      ]);
      return toExplanation(claims, entities);
    },
  }),
);
