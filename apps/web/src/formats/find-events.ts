import type { EventItem, PageModel } from "./model.ts";

/** Yields the events of a page: the one that it is about, else those of its list. */
export async function* findEvents({ subject, list }: PageModel): AsyncGenerator<EventItem> {
  if (subject?.type === "event") yield subject;
  for await (const item of list?.items ?? []) {
    if (item.type === "event") yield item;
  }
}
