import type { Event } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadGroup, loadRow, loadRowOrThrow } from "../../loading/rows.ts";
import { toEventsBySlugSql, toEventsSql } from "./event.sql.ts";

/** Reads an event; null if there is none. */
export function findEvent(context: Context, id: string): Promise<Event | null> {
  return loadRow<Event>(context, "Event", toEventsSql, id);
}

/** Reads an event that another row names. */
export function loadEvent(context: Context, id: string): Promise<Event> {
  return loadRowOrThrow<Event>(context, "Event", toEventsSql, id);
}

/** Reads the event with that slug; null if there is none. */
export async function findEventBySlug(context: Context, slug: string): Promise<Event | null> {
  const [event] = await loadGroup<Event>(context, "Event by slug", toEventsBySlugSql, slug);
  return event ?? null;
}
