import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { createYoga, type Plugin, useReadinessCheck, type YogaServerInstance } from "graphql-yoga";
import type { Config } from "./config.ts";
import { type Context, toContext } from "./context.ts";
import { answerErrors } from "./error-answers.ts";
import { exampleQuery } from "./example-query.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { maxBodyBytes } from "./limits/limits.ts";
import type { Log } from "./log.ts";
import { schema } from "./schema.ts";

/** What a server is made of. */
export interface ServerParts {
  db: PrismaClient;
  config: Pick<Config, "isPublic" | "webPort">;
  log: Log;
}

/** Answers GraphQL over HTTP at `/graphql`, `/healthz` while it runs, and `/readyz` while the database answers. */
export type Server = YogaServerInstance<Record<string, unknown>, Context>;

/** Gives every answer the id of its request, which also stands in masked errors and in the log. */
function nameRequests(ids: WeakMap<Request, string>): Plugin {
  return {
    onResponse({ request, response }) {
      const id = ids.get(request);
      if (id !== undefined) response.headers.set("x-request-id", id);
    },
  };
}

/** GraphiQL with everything it needs in the page; a second scroll bar around the editor's own is kept away. */
const renderEditor: typeof renderGraphiQL = (options) =>
  renderGraphiQL(options).replace("</head>", "<style>body { margin: 0; overflow: hidden }</style></head>");

async function isAnswering(db: PrismaClient, log: Log): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log("error", "The database does not answer.", { error: toText(error) });
    return false;
  }
}

/** Makes the server. It does not listen: give it to `createServer` of node:http. */
export function createApi({ db, config, log }: ServerParts): Server {
  const ids = new WeakMap<Request, string>();
  const webOrigins = [`http://localhost:${config.webPort}`, `http://127.0.0.1:${config.webPort}`];
  return createYoga<Record<string, unknown>, Context>({
    schema,
    context: ({ request }) => {
      const id = randomUUID();
      ids.set(request, id);
      return toContext(db, config.isPublic, id);
    },
    graphqlEndpoint: "/graphql",
    healthCheckEndpoint: "/healthz",
    landingPage: false,
    multipart: false,
    maxRequestBodySize: maxBodyBytes,
    // A list of origins would answer a foreign one with `null`, which is an origin too: that of a sandboxed frame.
    cors: (request) => {
      const origin = request.headers.get("origin");
      if (origin === null || !webOrigins.includes(origin)) return false;
      return {
        origin: [origin],
        methods: ["GET", "POST"],
        allowedHeaders: ["content-type"],
        credentials: false,
      };
    },
    graphiql: { title: "Annals", defaultQuery: exampleQuery },
    renderGraphiQL: renderEditor,
    logging: {
      debug: () => undefined,
      info: () => undefined,
      warn: (...parts) => log("error", parts.map(String).join(" ")),
      error: (...parts) => log("error", parts.map(toText).join(" ")),
    },
    plugins: [
      useReadinessCheck({
        endpoint: "/readyz",
        check: () => isAnswering(db, log),
      }),
      nameRequests(ids),
      limitRequests(),
      answerErrors(log),
    ],
  });
}

const toText = (part: unknown) => (part instanceof Error ? (part.stack ?? part.message) : String(part));
