import { toId, toSlug } from "@annals/schema/ids";
import type { SourceRow } from "@annals/schema/rows";
import { toFoldedName } from "../../extract/names/name-forms.ts";
import { findOutlet, findOutletByHost, toCitedName } from "../../formats/origin/outlets.ts";
import { byText, findMostCounted, groupBy } from "../../order.ts";
import type { ResolvableDocument } from "../archive.ts";
import { findCapturedUrl } from "./captured-url.ts";

/** How often something was met. */
interface Counted {
  value: string;
  count: number;
}

/** Under which names and hosts documents speak of a source. Tallies add up, and what was added can be taken away. */
export interface SourceTally {
  /** `src-…`, made from the folded name. */
  id: string;
  names: Counted[];
  hosts: Counted[];
}

/** Everybody who publishes one of some documents, is named as teller of a report, or is linked to. */
export function tallySources(documents: readonly ResolvableDocument[]): SourceTally[] {
  const seen = documents.flatMap(({ extraction: { parsed, reports }, captures }) => [
    ...(parsed.source
      ? [{ name: parsed.source.value, host: toHost(findCapturedUrl(captures) ?? parsed.url?.value ?? null) }]
      : []),
    ...reports.flatMap((report) => [
      ...report.attribution.map(({ value }) => ({ name: value, host: null })),
      ...report.citations.map(({ name, url }) => ({ name: toCitedName(name, url), host: toHost(url) })),
    ]),
  ]);
  return addSourceTallies(
    seen.map(({ name, host }) => ({
      id: toSourceId(name),
      names: [{ value: toName(name), count: 1 }],
      hosts: host === null ? [] : [{ value: host, count: 1 }],
    })),
  );
}

/** The tallies of all documents whose tallies are given; negative counts take away. In order of their ids. */
export function addSourceTallies(tallies: readonly SourceTally[]): SourceTally[] {
  return [...groupBy(tallies, ({ id }) => id)]
    .map(([id, group]) => ({
      id,
      names: addCounts(group.flatMap(({ names }) => names)),
      hosts: addCounts(group.flatMap(({ hosts }) => hosts)),
    }))
    .toSorted((a, b) => byText(a.id, b.id));
}

/** The tally that takes another one away. */
export function toNegative({ id, names, hosts }: SourceTally): SourceTally {
  const negate = (counted: Counted[]) => counted.map(({ value, count }) => ({ value, count: -count }));
  return { id, names: negate(names), hosts: negate(hosts) };
}

function addCounts(counted: readonly Counted[]): Counted[] {
  return [...groupBy(counted, ({ value }) => value)]
    .map(([value, group]) => ({ value, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count !== 0)
    .toSorted((a, b) => byText(a.value, b.value));
}

/** What the archive keeps of a source, without its slug. */
export function toSourceRow({ id, names, hosts }: SourceTally): Omit<SourceRow, "slug"> {
  const name = findMostCounted(names) ?? id;
  const own = hosts.filter(({ value }) => mayPublishOn(name, value));
  return { id, name, domain: findMostCounted(own), slugStem: toSlug(name, 60) };
}

/**
 * Whether a source may publish on a host that it was met on. Stories of others stand on the sites of many: one on the list of
 * outlets publishes on no other's host, and an agency, which anybody prints, on its own alone.
 */
function mayPublishOn(name: string, host: string): boolean {
  const source = findOutlet(name);
  if (source === null) return true;
  const owner = findOutletByHost(host);
  return owner === null ? source.kind === "OUTLET" || source.domains.length === 0 : owner === source;
}

const LONGEST_NAME = 300;

function toName(name: string): string {
  return findOutlet(name)?.name ?? name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME).toWellFormed();
}

/** The id of the source that a name means. */
export function toSourceId(name: string): string {
  const shown = toName(name);
  return toId("src", toFoldedName(shown) || shown);
}

/** The host of an address without `www.`; null if it is none. */
function toHost(url: string | null): string | null {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./, "") : null;
}
