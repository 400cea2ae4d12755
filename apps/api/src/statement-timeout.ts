/** How long one SQL statement may run before PostgreSQL ends it. */
const statementTimeoutMs = 15_000;

/** Gives a connection URI the option that ends long statements, after the options that it has. */
export function withStatementTimeout(connectionString: string): string {
  const url = new URL(connectionString);
  const option = `-c statement_timeout=${statementTimeoutMs}`;
  const options = url.searchParams.get("options");
  url.searchParams.set("options", options === null ? option : `${options} ${option}`);
  // PostgreSQL reads a plus sign as itself, not as a space.
  return url.href.replaceAll("+", "%20");
}
