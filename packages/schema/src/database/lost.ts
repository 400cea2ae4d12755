// Classes 08, 53 (no room, no memory), 57P and 58 (the disk) of
// https://www.postgresql.org/docs/current/errcodes-appendix.html, the system's own, and Prisma's.
const LOST_CODES = /^(?:08\w{3}|53\w{3}|57P0\d|58\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|P1001|P1002|P1017)$/;

// Where an error has been wrapped, its message still tells.
const LOST_MESSAGES =
  /57P0\d|can't reach database|ECONNREFUSED|ECONNRESET|connection terminated|terminating connection|closed the connection|ConnectionClosed|is not queryable|the database system is|could not (?:extend|write)/i;

/**
 * Whether an error of `pg` or of Prisma's client says that the database went away, takes no connections, or has no room left: the statement is not
 * why, and the same may be tried again.
 */
export function isLostDatabase(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return ("code" in error && LOST_CODES.test(String(error.code))) || LOST_MESSAGES.test(error.message);
}
