import type { Tracing } from "./start-tracing.ts";

/**
 * Opens tracing to the collector at an endpoint (OTLP over HTTP); null if there is none. Nothing of OpenTelemetry is loaded
 * then.
 */
export async function openTracing(endpoint: string | null): Promise<Tracing | null> {
  if (endpoint === null) return null;
  const { startTracing } = await import("./start-tracing.ts");
  return startTracing(endpoint);
}
