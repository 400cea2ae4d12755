import type { ClientConfig } from "pg";

// Where a network falls silent neither side is told. What waits for the other would wait for two hours, by the defaults of TCP.

/** How a session with the database finds out, within half a minute, that the server's host cannot be reached any more. */
export const noticeLostServer = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} satisfies ClientConfig;

/**
 * Lets the server find out, within half a minute, that the host of a transaction's client is lost, and end the session: for a transaction
 * that holds what others wait for. https://www.postgresql.org/docs/current/runtime-config-connection.html#RUNTIME-CONFIG-TCP-SETTINGS
 */
export const noticeLostClient: string = `
  SET LOCAL tcp_keepalives_idle = 10; SET LOCAL tcp_keepalives_interval = 5; SET LOCAL tcp_keepalives_count = 4;
  SET LOCAL tcp_user_timeout = 30000`;
