import type { DecisionBook } from "./decision-book.ts";

/**
 * The decisions that take a report out of the event of others. Reports of one address that differ in it are no unit, and an
 * address founds no event of reports that were taken out of the one that it founds.
 * @returns their ids, joined; empty for most reports
 */
export function toApartKey(reportId: string, { ofReport }: DecisionBook): string {
  return (ofReport.get(reportId) ?? [])
    .filter(({ correction }) => "apart" in correction && correction.apart.includes(reportId))
    .map(({ id }) => id)
    .join(" ");
}

/** Whether a decision says that a report of one group and one of the other are two events. */
export function isApart(
  a: readonly { id: string }[],
  b: readonly { id: string }[],
  { ofReport }: DecisionBook,
): boolean {
  if (ofReport.size === 0) return false;
  const opposite = new Set(
    a.flatMap(({ id }) =>
      (ofReport.get(id) ?? []).flatMap(({ correction }) => {
        if (!("apart" in correction)) return [];
        return correction.apart.includes(id) ? correction.rest : correction.apart;
      }),
    ),
  );
  return opposite.size > 0 && b.some(({ id }) => opposite.has(id));
}
