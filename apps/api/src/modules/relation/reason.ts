/** What a reason is made of. */
export interface ReasonParts {
  isNamed: boolean;
  /** Names of the sources that list the other event on this event's page. */
  listers: readonly string[];
  /** Names of the sources that list this event on the other event's page. */
  backListers: readonly string[];
  /** The labels that the list gives. */
  context: readonly string[];
  /** Names of the shared entities, the rarest first. */
  shared: readonly string[];
}

const maxNames = 5;

function toNames(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).join(", ");
  return names.length > maxNames ? `${shown} and ${names.length - maxNames} more` : shown;
}

/**
 * Says why two events are related: `The Context lists it as related: Japan, Kuril Islands, Russia`, or, where no document
 * says so, `Shares Fumio Kishida, Tokyo`.
 */
export function toReason({ isNamed, listers, backListers, context, shared }: ReasonParts): string {
  if (!isNamed) return `Shares ${toNames(shared)}`;
  const labels = context.length === 0 ? "" : `: ${context.join(", ")}`;
  if (listers.length > 0)
    return `${listers.join(" and ")} ${listers.length > 1 ? "list" : "lists"} it as related${labels}`;
  if (backListers.length > 0) {
    return `${backListers.join(" and ")} ${backListers.length > 1 ? "list" : "lists"} this event as related to it${labels}`;
  }
  return `A page lists it as related${labels}`;
}
