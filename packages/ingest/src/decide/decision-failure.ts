/** Why a correction is not made. */
export interface DecisionFailure {
  code: /** It has not the shape of one, or a value is none. */
    | "decision.invalid"
    /** What it names is not in the archive. */
    | "decision.missing"
    /** It would change nothing. */
    | "decision.no-change"
    /** What it would undo is undone already. */
    | "decision.undone"
    /** Later decisions rest on what it would undo. */
    | "decision.needed";
  message: string;
  /** The part of the request that is at fault: `["events", "1"]`. */
  path: string[];
  /** The decisions that stand against it. */
  decisions: string[];
}

/** Ends a change of the archive because a correction cannot be made. */
export class DecisionRefusal extends Error {
  readonly failure: DecisionFailure;

  constructor(failure: Omit<DecisionFailure, "decisions"> & { decisions?: string[] }) {
    super(failure.message);
    this.failure = { decisions: [], ...failure };
  }
}

/** How much of what was given a message repeats, in UTF-16 code units. */
const MOST_REPEATED = 80;

/** What was given, as a message repeats it. */
export function toCut(given: string): string {
  return given.length > MOST_REPEATED ? `${given.slice(0, MOST_REPEATED).toWellFormed()}…` : given;
}

/** Refuses a correction that names something that is not there. */
export function toMissing(noun: string, name: string, path: string[]): DecisionRefusal {
  return new DecisionRefusal({
    code: "decision.missing",
    message: `The archive has no ${noun} ${toCut(name)}.`,
    path,
  });
}

/** Refuses a correction of what is so already. */
export function toNoChange(message: string, path: string[]): DecisionRefusal {
  return new DecisionRefusal({ code: "decision.no-change", message, path });
}

/** Refuses a correction that cannot be meant. */
export function toInvalid(message: string, path: string[]): DecisionRefusal {
  return new DecisionRefusal({ code: "decision.invalid", message, path });
}
