/** Why a form did nothing, as the API or the site says. */
export interface FormError {
  /** Stable: `decision.needed`. */
  code: string;
  message: string;
  /** Ids of decisions that stand against it. */
  decisions: string[];
}

/** What became of one document that was given. */
export interface IngestedDocument {
  path: string;
  status: "STORED" | "NEW_VERSION" | "UNCHANGED" | "FAILED";
  /** Its id; null if it failed. */
  id: string | null;
  title: string | null;
  format: string | null;
  /** Why it failed, and what was odd about it. */
  remarks: string[];
}

/** What became of a form that was sent: shown beside it, with what was written in it. */
export interface Outcome {
  /** The name of the form, as its field `action` says. */
  form: string;
  values: Record<string, string[]>;
  errors: FormError[];
  report: IngestedDocument[] | null;
}

/** Header by which `src/server/` tells the page what became of its form. What comes from outside under it is dropped. */
export const outcomeHeader = "x-annals-outcome";

/** How many characters of a field are given back: a page that was pasted is, a whole archive is not. */
const longestValue = 1_000_000;

/** Writes an outcome as the value of a header. */
export function writeOutcome(outcome: Outcome): string {
  const values = Object.entries(outcome.values).map(([name, texts]) => [
    name,
    texts.filter((text) => text.length <= longestValue),
  ]);
  return Buffer.from(JSON.stringify({ ...outcome, values: Object.fromEntries(values) })).toString(
    "base64url",
  );
}

/** Reads what `writeOutcome` wrote; null where no form was sent. */
export function readOutcome(header: string | null): Outcome | null {
  return header === null ? null : JSON.parse(Buffer.from(header, "base64url").toString("utf8"));
}
