import type { IncomingMessage, RequestListener } from "node:http";
import { type PrismaClient, type ReadText, toTextReader } from "@annals/schema/client";
import { createYoga, type YogaServerInstance } from "graphql-yoga";
import type { Config } from "./config.ts";
import { type Context, toContext } from "./context.ts";
import { answerErrors } from "./error-answers.ts";
import { toAccess } from "./http/access.ts";
import { answerAgain } from "./http/answer-again.ts";
import { limitBodies } from "./http/body-size.ts";
import { cacheReads } from "./http/cache-reads.ts";
import { refuseBadHosts } from "./http/check-host.ts";
import { checkParameters, checkQuery } from "./http/check-parameters.ts";
import { toCors } from "./http/cors.ts";
import { preventForgery } from "./http/csrf.ts";
import { renderEditor, toEditorOptions } from "./http/editor.ts";
import { keepAnswers } from "./http/keep-answers.ts";
import { tellReadiness } from "./http/readiness.ts";
import { nameRequests } from "./http/request-ids.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { maxRequestBytes } from "./limits/limits.ts";
import { openLive } from "./live/live.ts";
import type { Log } from "./log.ts";
import { answerRegistered } from "./operations/answer-registered.ts";
import { openOperations, siteManifest } from "./operations/operation-store.ts";
import { answerByPlan } from "./reading/answer-by-plan.ts";
import { runPlans } from "./reading/run-plan.ts";
import { schema } from "./schema.ts";
import type { Tracing } from "./tracing/start-tracing.ts";
import { openWriting } from "./writing/writing.ts";

/** What a server is made of. */
export interface ServerParts {
  db: PrismaClient;
  /** How planned answers are read; on the client's own connections unless told. */
  readText?: ReadText;
  /** A client of the database that is written to; `db` unless that reads from replicas. */
  writer?: PrismaClient;
  config: Pick<Config, "isPublic" | "webPort"> & Partial<Config>;
  log: Log;
  /** Where the archive is changed, and whoever changes it is listened to: without it there are neither mutations nor subscriptions. */
  connectionString?: string;
  tracing?: Tracing | null;
}

/** Answers GraphQL over HTTP at `/graphql`, `/healthz` while it runs, and `/readyz` while the database answers. */
export type Server = RequestListener & Pick<YogaServerInstance<FromNode, Context>, "fetch" | "dispose">;

/** What yoga tells of a request that came by node:http. */
type FromNode = { req?: IncomingMessage };

/** Makes the server. It does not listen: give it to `createServer` of node:http. */
export function createApi({
  db,
  writer = db,
  readText = toTextReader(db),
  config,
  log,
  connectionString,
  tracing,
}: ServerParts): Server {
  const requestIds = nameRequests();
  const read = tracing?.traceReads(readText) ?? readText;
  const { isPublic, isPersistedOnly = false, isKeeping = true, operationPaths = null } = config;
  const operations = openOperations(operationPaths ?? [siteManifest], operationPaths !== null);
  const live = connectionString === undefined ? null : openLive(connectionString, log);
  const writing = connectionString === undefined ? null : openWriting(connectionString);
  const getAccess = (request: Request) =>
    toAccess(config.token ?? null, request.headers.get("authorization"));
  const runPlan = runPlans();
  const again = answerAgain(keepAnswers(runPlan, read, isKeeping), read);
  const yoga = createYoga<FromNode, Context>({
    schema,
    context: ({ request, req }) =>
      toContext({
        db,
        writer,
        readText: again.toReadText(req),
        noteRead: (plan) => again.note(req, plan),
        access: getAccess(request),
        isPublic,
        requestId: requestIds.getId(request),
        live,
        writing,
      }),
    graphqlEndpoint: "/graphql",
    healthCheckEndpoint: "/healthz",
    landingPage: false,
    multipart: true,
    extraParamNames: ["documentId"],
    maxRequestBodySize: maxRequestBytes,
    cors: toCors({ corsOrigins: [], ...config }),
    // Who may not write queries has no use for an editor.
    graphiql: isPersistedOnly ? false : toEditorOptions,
    renderGraphiQL: renderEditor,
    logging: {
      debug: () => undefined,
      info: () => undefined,
      warn: (...parts) => log("error", parts.map(String).join(" ")),
      error: (...parts) => log("error", parts.map(toText).join(" ")),
    },
    plugins: [
      tellReadiness(db, log),
      requestIds.plugin,
      ...(tracing ? [tracing.plugin] : []),
      {
        onDispose: async () => {
          await live?.close();
          await writing?.close();
        },
      },
      preventForgery(),
      checkParameters(),
      limitBodies(getAccess),
      cacheReads(isPublic),
      answerRegistered(operations, isPersistedOnly),
      checkQuery(),
      limitRequests(),
      answerErrors(log),
      answerByPlan(runPlan),
      { onResponse: ({ response, serverContext }) => again.keep((serverContext as FromNode).req, response) },
    ],
  });
  // Whoever traces wants every request's parts.
  const listener = refuseBadHosts(tracing ? yoga : again.toListener(yoga));
  return Object.assign<RequestListener, Pick<Server, "fetch" | "dispose">>(
    (request, response) => listener(request, response),
    { fetch: yoga.fetch, dispose: () => yoga.dispose() },
  );
}

const toText = (part: unknown) => (part instanceof Error ? (part.stack ?? part.message) : String(part));
