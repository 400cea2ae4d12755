/** How long one SQL statement may run before PostgreSQL ends it. */
export const statementTimeoutMs = 15_000;

/** Compiling a statement of a page takes longer than running it: https://www.postgresql.org/docs/current/jit-decision.html */
const sessionOptions = `-c statement_timeout=${statementTimeoutMs} -c jit=off`;

/** Gives a connection URI the options of the API's sessions, after the options that it has. */
export function withSessionOptions(connectionString: string): string {
  const url = new URL(connectionString);
  const options = url.searchParams.get("options");
  url.searchParams.set("options", options === null ? sessionOptions : `${options} ${sessionOptions}`);
  // PostgreSQL reads a plus sign as itself, not as a space.
  return url.href.replaceAll("+", "%20");
}
