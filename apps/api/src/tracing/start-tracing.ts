import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { PrismaInstrumentation } from "@prisma/instrumentation";
import type { Plugin } from "graphql-yoga";
import { traceRequests } from "./trace-requests.ts";

/** What sends traces to an OpenTelemetry collector. */
export interface Tracing {
  /** Gives each request, and what it is made of, a span. */
  plugin: Plugin;
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}

/** Starts tracing: requests, their parts, and the statements of the database, to `<endpoint>/v1/traces`. */
export function startTracing(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "annals-api" }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  // So that spans know the one that they are in, and a caller's: https://www.w3.org/TR/trace-context/
  provider.register();
  const statements = new PrismaInstrumentation();
  statements.setTracerProvider(provider);
  statements.enable();
  return {
    plugin: traceRequests(provider.getTracer("annals-api")),
    async close() {
      statements.disable();
      await provider.shutdown();
    },
  };
}
