import type { Named } from "../model.ts";

/** Returns something that has a page in a section of the site, with its absolute address. */
export function toNamed(
  site: string,
  section: "entities" | "sources" | "events",
  { id, slug, name }: { id: string; slug: string; name: string },
): Named {
  return { id, name, url: `${site}/${section}/${slug}` };
}
