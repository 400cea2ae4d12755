import { byText } from "../../order.ts";
import { type DocumentSpan, inDocument } from "../claims.ts";
import type { Cluster } from "../merging/cluster-tellings.ts";
import type { Telling } from "../merging/telling.ts";
import type { Decision } from "./decision.ts";
import type { Ruling } from "./decision-claims.ts";

/** The reports of an event, with what decisions say of it. */
export interface DecidedCluster extends Cluster {
  /** In the order of the decisions. */
  rulings: Ruling[];
}

/** Clusters that are one event so far. */
type Group = Set<Cluster>;

/** What a decision said of two parts of the archive, to be told of the events that they are in at the end. */
interface Verdict {
  decision: Decision;
  property: "merge" | "split";
  /** A report of each part. */
  parts: Telling[];
}

/**
 * Applies the decisions that say which reports are one event and which are two, in their order, to reports that are grouped
 * by likeness. What was grouped stays together; a split has kept its two parts from being grouped (see `isApart`). The other
 * decisions on events go to the event that the first report that they name is in.
 * @param clusters all that the decisions name reports of
 * @param decisions those that name reports, in their order
 */
export function regroupClusters(
  clusters: readonly Cluster[],
  decisions: readonly Decision[],
): DecidedCluster[] {
  if (decisions.length === 0) return clusters.map((cluster) => ({ ...cluster, rulings: [] }));
  const tellingOf = new Map(clusters.flatMap(({ tellings }) => tellings.map((one) => [one.id, one])));
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.tellings.map(({ id }) => [id, cluster] as const)),
  );
  const groupOf = new Map(clusters.map((cluster): [Cluster, Group] => [cluster, new Set([cluster])]));
  const toPresent = (reportIds: readonly string[]) => reportIds.flatMap((id) => tellingOf.get(id) ?? []);
  const toClusters = (tellings: readonly Telling[]) => tellings.flatMap(({ id }) => clusterOf.get(id) ?? []);
  const unite = (tellings: readonly Telling[]) => {
    const united = new Set(toClusters(tellings).flatMap((cluster) => [...(groupOf.get(cluster) ?? [])]));
    for (const cluster of united) groupOf.set(cluster, united);
    return united;
  };
  const verdicts: Verdict[] = [];
  for (const decision of decisions) {
    const { correction } = decision;
    if ("events" in correction) {
      const parts = correction.events.map(toPresent).filter(({ length }) => length > 0);
      if (parts.length < 2) continue;
      unite(parts.flat());
      verdicts.push({ decision, property: "merge", parts: parts.flatMap((part) => part.slice(0, 1)) });
    }
    if ("apart" in correction) {
      const [apart, rest] = [toPresent(correction.apart), toPresent(correction.rest)];
      if (!apart[0] || !rest[0]) continue;
      const whole = unite([...apart, ...rest]);
      const part = new Set(toClusters(apart));
      for (const cluster of part) {
        whole.delete(cluster);
        groupOf.set(cluster, part);
      }
      verdicts.push({ decision, property: "split", parts: [apart[0], rest[0]] });
    }
  }
  const groupOfTelling = ({ id }: Telling) => {
    const cluster = clusterOf.get(id);
    return cluster && groupOf.get(cluster);
  };
  const rulings = new Map<Group, Ruling[]>();
  const add = (group: Group | undefined, ruling: Ruling) => {
    if (group) rulings.set(group, [...(rulings.get(group) ?? []), ruling]);
  };
  for (const { decision, property, parts } of verdicts) {
    const groups = [...new Set(parts.map(groupOfTelling))];
    const isMoot = (property === "merge") !== (groups.length === 1);
    const value = parts.map(({ id }) => id).join(" ");
    for (const group of groups)
      add(group, {
        decision,
        property,
        value,
        isMoot,
        isOneOfMany: true,
        evidence: parts.flatMap(toHeadline),
      });
  }
  for (const decision of decisions) {
    const ruling = toValueRuling(decision);
    const [first] = "event" in decision.correction ? toPresent(decision.correction.event) : [];
    if (ruling && first) add(groupOfTelling(first), ruling);
  }
  return [...new Set(groupOf.values())].map((group) => ({
    tellings: [...group].flatMap(({ tellings }) => tellings).toSorted((a, b) => byText(a.id, b.id)),
    joins: [...group].flatMap(({ joins }) => joins),
    rulings: rulings.get(group) ?? [],
  }));
}

/** What a decision says of one event. */
function toValueRuling(decision: Decision): Ruling | null {
  const { correction } = decision;
  if (!("event" in correction)) return null;
  if (correction.kind === "RENAME") return { decision, property: "title", value: correction.title };
  if (correction.kind === "REDATE") return { decision, property: "date", value: correction.date };
  return { decision, property: "hidden", value: "true" };
}

function toHeadline({ document, report }: Telling): DocumentSpan[] {
  return inDocument(document, [report.title ?? report.core[0] ?? report]);
}
