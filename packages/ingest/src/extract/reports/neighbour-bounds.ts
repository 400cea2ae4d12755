import { toDisplay } from "@annals/schema/edtf";
import type { ParsedDocument, ParsedReport, Stated } from "../../parsed-document.ts";
import type { ResolvedDate } from "../dates/resolve-date.ts";

/** How many entries away a dated one still bounds an undated one. */
const NEIGHBOURS = 20;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An entry of a list, as far as it is dated. */
interface Entry {
  date: Stated<string> | null;
}

/**
 * The stretch of days that an undated entry of a list lies in: from the nearest dated entry before it to the nearest behind it,
 * where all dated entries around it go one way in time. An EDTF interval of days, or one day if both are of it; null for a
 * dated entry, and where the list gives no two neighbours or no order. Bounds are no date: the entry stays undated.
 */
export function findNeighbourBounds<Listed extends Entry>(
  entries: readonly Listed[],
  entry: Listed,
): ResolvedDate | null {
  const at = entries.indexOf(entry);
  if (entry.date !== null || at < 0) return null;
  const isDated = (one: Listed): one is Listed & { date: Stated<string> } => DAY.test(one.date?.value ?? "");
  const before = entries.slice(Math.max(0, at - NEIGHBOURS), at).filter(isDated);
  const behind = entries.slice(at + 1, at + 1 + NEIGHBOURS).filter(isDated);
  const [last, next] = [before.at(-1)?.date, behind[0]?.date];
  if (!last || !next || !isSorted([...before, ...behind].map(({ date }) => date.value))) return null;
  const [from = "", to = ""] = [last.value, next.value].toSorted();
  return {
    edtf: from === to ? from : `${from}/${to}`,
    rule: "date/neighbours",
    because: `The list is in order of time, and has it between the nearest dated entries before and behind it, of ${toDisplay(last.value)} and ${toDisplay(next.value)}.`,
    evidence: [...last.evidence, ...next.evidence],
  };
}

/** The bounds of an entry of a listing page; null for any other report. */
export function findEntryBounds({ reports }: ParsedDocument, report: ParsedReport): ResolvedDate | null {
  return report.role === "ITEM" ? findNeighbourBounds(reports, report) : null;
}

/** What an undated entry with bounds says of its date: none, and why it is not known closer. */
export function toBounded({ edtf, rule, because, evidence }: ResolvedDate): ResolvedDate {
  return { edtf: null, rule, because: `${because} So it lies in ${edtf}, and stays undated.`, evidence };
}

function isSorted(days: string[]): boolean {
  const pairs = days.slice(1).map((day, index) => [days[index] ?? "", day] as const);
  return pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b);
}
