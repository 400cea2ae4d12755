// Classes 08, 53 (no room, no memory), 57P and 58 (the disk) of
// https://www.postgresql.org/docs/current/errcodes-appendix.html, the system's own, and Prisma's.
const LOST_CODES = /^(?:08\w{3}|53\w{3}|57P0\d|58\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|P1001|P1002|P1017)$/;

// Where an error has been wrapped, its message still tells.
const LOST_MESSAGES =
  /57P0\d|can't reach database|ECONNREFUSED|ECONNRESET|connection terminated|terminating connection|closed the connection|ConnectionClosed|is not queryable|the database system is|could not (?:extend|write)/i;

/** The database went away, for a reason that the server told its log alone. */
class LostDatabase extends Error {}

/** An error as it came, or with the reason that the log of the server has where all that came is that it went away. */
export async function withReason(
  error: unknown,
  findFailure: () => Promise<string | null>,
): Promise<unknown> {
  const reason = isLostDatabase(error) ? await findFailure() : null;
  return reason === null ? error : new LostDatabase(reason, { cause: error });
}

/** Whether the database went away, or has no room left: none of the documents is why, and the same may be tried again. */
export function isLostDatabase(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof LostDatabase) return true;
  return ("code" in error && LOST_CODES.test(String(error.code))) || LOST_MESSAGES.test(error.message);
}

/** What to tell a person of it. */
export function toLostLine(error: Error): string {
  const lines = error.message.trim().split("\n");
  const reason = (lines.find((line) => LOST_MESSAGES.test(line)) ?? lines.at(-1))?.replace(/[.:]?$/, ".");
  return `The database cannot go on: ${reason} Run the same command again: what is stored is skipped, and nothing is half stored.`;
}
