/** Conflicts of one event, in their order. */
export interface EventConflicts<Conflict extends { event: unknown }> {
  event: Conflict["event"];
  conflicts: Conflict[];
}

/** Puts conflicts of one event together: events in the order of their first conflict, each once. */
export function groupByEvent<Conflict extends { event: { id: string } }>(
  conflicts: readonly Conflict[],
): EventConflicts<Conflict>[] {
  const groups = new Map<string, EventConflicts<Conflict>>();
  for (const conflict of conflicts) {
    const group: EventConflicts<Conflict> = groups.get(conflict.event.id) ?? {
      event: conflict.event,
      conflicts: [],
    };
    group.conflicts.push(conflict);
    groups.set(conflict.event.id, group);
  }
  return [...groups.values()];
}
