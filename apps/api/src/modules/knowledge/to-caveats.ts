/** What is not known of an event or entity as of a day. */
export interface Unknown {
  /** How many documents tell of it today. */
  documents: number;
  /** How many of them came after the day. */
  later: number;
  /** How many tell neither when they were saved nor when they were published. */
  undated: number;
  /** Decisions on it after the day, in their order. */
  decisions: { kind: string; day: string }[];
}

/** Whose knowledge it is, in words that say what of it is today's reading all the same. */
const kept = {
  Event:
    "Its title, description, date, place and kind, and that its reports tell of one event, are today's reading of all documents: what would have been read of those of that day alone is not kept.",
  Entity:
    "Its name and kind, the counts of its names, and that they are names of one, are today's reading of all documents: what would have been read of those of that day alone is not kept.",
} as const;

const toCount = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Says what an answer as of a day leaves out, and what in it is of today. Nothing where it is what is known today. */
export function toCaveats(
  noun: keyof typeof kept,
  { documents, later, undated, decisions }: Unknown,
): string[] {
  const caveats: string[] = [];
  if (later > 0) {
    caveats.push(
      `${later} of ${toCount(documents, "document")} came later: what they tell is left out, and so is every claim that rests on one of them.`,
    );
  }
  if (undated > 0) {
    caveats.push(
      `${toCount(undated, "document")} of ${documents} tell${undated === 1 ? "s" : ""} neither when saved nor when published, and count${undated === 1 ? "s" : ""} as not known.`,
    );
  }
  if (decisions.length > 0) {
    const made = decisions.map(({ kind, day }) => `${kind} on ${day}`).join(", ");
    caveats.push(
      `People decided of it since (${made}): what is shown follows these decisions, the claims that they made are left out.`,
    );
  }
  return caveats.length === 0 ? [] : [...caveats, kept[noun]];
}
