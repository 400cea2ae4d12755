import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import type { Plugin } from "graphql-yoga";

/** The attributes of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ that are known when a request comes. */
function toAttributes({ method, url }: Request) {
  return { "http.request.method": method, "url.path": new URL(url, "http://localhost").pathname };
}

const getCallersContext = ({ headers }: Request): Context =>
  propagation.extract(context.active(), headers, {
    get: (carrier, key) => carrier.get(key) ?? undefined,
    keys: (carrier) => [...carrier.keys()],
  });

/** Runs something inside a span, which ends with it. */
async function runIn(span: Span, run: () => Promise<void> | void): Promise<void> {
  try {
    await context.with(trace.setSpan(context.active(), span), run);
  } catch (error) {
    span.recordException(error instanceof Error ? error : String(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** Gives each request a span, inside that of its caller if it names one, and its parsing, checking and execution one each. */
export function traceRequests(tracer: Tracer): Plugin {
  const spans = new WeakMap<Request, Span>();
  const part = (name: string) => (_payload: unknown, run: () => Promise<void> | void) =>
    runIn(tracer.startSpan(name), run);
  return {
    instrumentation: {
      request({ request }, run) {
        const { method } = request;
        const options = { kind: SpanKind.SERVER, attributes: toAttributes(request) };
        const span = tracer.startSpan(`${method} /graphql`, options, getCallersContext(request));
        spans.set(request, span);
        return runIn(span, run);
      },
      execute: part("graphql.execute"),
      subscribe: part("graphql.subscribe"),
      resultProcess: part("graphql.answer"),
    },
    onParams({ request, params: { operationName } }) {
      if (typeof operationName === "string")
        spans.get(request)?.setAttribute("graphql.operation.name", operationName);
    },
    onParse: () => {
      const span = tracer.startSpan("graphql.parse");
      return () => span.end();
    },
    onValidate: () => {
      const span = tracer.startSpan("graphql.validate");
      return () => span.end();
    },
    onResponse({ request, response }) {
      const span = spans.get(request);
      span?.setAttribute("http.response.status_code", response.status);
      const id = response.headers.get("x-request-id");
      if (id !== null) span?.setAttribute("annals.request.id", id);
      if (response.status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    },
  };
}
