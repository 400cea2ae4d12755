import type { Plugin } from "graphql-yoga";

/** What sends traces to an OpenTelemetry collector. */
export interface Tracing {
  /** Gives each request, and what it is made of, a span. */
  plugin: Plugin;
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}

/**
 * Opens tracing to the collector at an endpoint (OTLP over HTTP); null if there is none. Nothing of OpenTelemetry is loaded
 * then.
 */
export async function openTracing(endpoint: string | null): Promise<Tracing | null> {
  if (endpoint === null) return null;
  const { startTracing } = await import("./start-tracing.ts");
  return startTracing(endpoint);
}
