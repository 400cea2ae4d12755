import type { ReadText } from "@annals/schema/client";
import { SpanKind } from "@opentelemetry/api";
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
  /** Gives each statement that reads a text a span; those of Prisma's client have theirs. */
  traceReads(read: ReadText): ReadText;
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
  const tracer = provider.getTracer("annals-api");
  return {
    plugin: traceRequests(tracer),
    traceReads: (read) => (statement) => {
      // The names of https://opentelemetry.io/docs/specs/semconv/database/database-spans/.
      const attributes = { "db.system.name": "postgresql", "db.query.text": statement.text };
      return tracer.startActiveSpan("SELECT", { kind: SpanKind.CLIENT, attributes }, (span) =>
        read(statement).finally(() => span.end()),
      );
    },
    async close() {
      statements.disable();
      await provider.shutdown();
    },
  };
}
