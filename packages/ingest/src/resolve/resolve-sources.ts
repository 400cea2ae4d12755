import { toId, toSlug } from "@annals/schema/ids";
import type { SourceRow } from "@annals/schema/rows";
import { toFoldedName } from "../extract/names/name-forms.ts";
import { findOutlet } from "../formats/outlets.ts";
import { assignSlugs, byText, findMostCommon, groupBy } from "../order.ts";
import type { ResolvableDocument } from "./archive.ts";
import { findCapturedUrl } from "./captured-url.ts";

/** The sources that documents name, and how to find the one that a name means. */
export interface Sources {
  rows: SourceRow[];
  /** The id of the source that a name means. */
  toSourceId(name: string): string;
}

/** Everybody who publishes a document, is named as teller of a report, or is linked to. */
export function resolveSources(documents: ResolvableDocument[]): Sources {
  const seen = documents.flatMap(({ extraction: { parsed, reports }, captures }) => [
    ...(parsed.source
      ? [{ name: parsed.source.value, host: toHost(findCapturedUrl(captures) ?? parsed.url?.value ?? null) }]
      : []),
    ...reports.flatMap((report) => [
      ...report.attribution.map(({ value }) => ({ name: value, host: null })),
      ...report.citations.map(({ name, url }) => ({ name, host: toHost(url) })),
    ]),
  ]);
  const groups = [...groupBy(seen, ({ name }) => toSourceId(name))].toSorted(([a], [b]) => byText(a, b));
  const shown = groups.map(([id, group]) => ({
    id,
    name: findMostCommon(group.map(({ name }) => toName(name))) ?? id,
    domain: findMostCommon(group.flatMap(({ host }) => host ?? [])),
  }));
  const slugs = assignSlugs(
    shown,
    ({ name }) => toSlug(name, 60),
    ({ id }) => id,
  );
  return { rows: shown.map((source) => ({ ...source, slug: slugs.get(source) ?? source.id })), toSourceId };
}

const LONGEST_NAME = 300;

function toName(name: string): string {
  return findOutlet(name)?.name ?? name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME).toWellFormed();
}

function toSourceId(name: string): string {
  const shown = toName(name);
  return toId("src", toFoldedName(shown) || shown);
}

/** The host of an address without `www.`; null if it is none. */
function toHost(url: string | null): string | null {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./, "") : null;
}
