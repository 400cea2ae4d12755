import { isLostDatabase } from "@annals/schema/database";

/** The database went away, for a reason that the server told its log alone. */
class LostDatabase extends Error {
  /** `connection_failure`. */
  readonly code = "08006";
}

/** An error as it came, or with the reason that the log of the server has where all that came is that it went away. */
export async function withReason(
  error: unknown,
  findFailure: () => Promise<string | null>,
): Promise<unknown> {
  const reason = isLostDatabase(error) ? await findFailure() : null;
  return reason === null ? error : new LostDatabase(reason, { cause: error });
}

/** What to tell a person of a database that went away, or has no room left: none of the documents is why. */
export function toLostLine(error: Error): string {
  const lines = error.message.trim().split("\n");
  const reason = (lines.find((line) => isLostDatabase(new Error(line))) ?? lines.at(-1))?.replace(
    /[.:]?$/,
    ".",
  );
  return `The database cannot go on: ${reason} Run the same command again: what is stored is skipped, and nothing is half stored.`;
}
