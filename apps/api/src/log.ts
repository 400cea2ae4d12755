/** Writes one line: what happened, when, and what belongs to it. */
export type Log = (level: "info" | "error", message: string, details?: Record<string, unknown>) => void;

/** Makes a log that gives each entry as a line of JSON to `write`. */
export function toJsonLog(write: (line: string) => void): Log {
  return (level, message, details = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...details })}\n`);
}
