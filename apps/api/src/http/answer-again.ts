import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import type { ReadText } from "@annals/schema/client";
import { LRUCache } from "lru-cache";
import type { OperationPlan } from "../reading/plan-operation.ts";
import { preflightHeaders } from "./cors.ts";
import type { Answer } from "./keep-answers.ts";
import { toRequestId } from "./request-ids.ts";

/** How many requests are remembered, and how long their bodies may be. */
const maxRequests = 200;
const maxBytes = 8192;

/** All that the API looks at in a POST beside its body, but for what leaves it to yoga and its id. */
const seenHeaders = ["content-type", "content-encoding", "accept", "origin", ...preflightHeaders];

/** What answers requests that came before. */
export interface AnswerAgain {
  /** Tells which plan answered a request that yoga got. */
  note(request: IncomingMessage | undefined, plan: OperationPlan): void;
  /** Tells how yoga answered a request: from now on the same is answered here, if a plan was told of. */
  keep(request: IncomingMessage | undefined, response: Response): void;
  /** The way to read a text for a request that yoga got: where the statement has failed already it fails again, unasked. */
  toReadText(request: IncomingMessage | undefined): ReadText;
  /** Answers the requests that came before, and leaves all others to yoga. */
  toListener(yoga: RequestListener): RequestListener;
}

interface Answered {
  plan: OperationPlan;
  headers: OutgoingHttpHeaders;
}

/** What says, with its body, how a request is answered; null for one that yoga must answer. */
function toHead({ method, url, headers }: IncomingMessage): string | null {
  if (method !== "POST" || url !== "/graphql" || headers.authorization !== undefined) return null;
  const length = Number(headers["content-length"] ?? 0);
  if (length === 0 || length > maxBytes) return null;
  return JSON.stringify(seenHeaders.map((name) => headers[name]));
}

function readBody(request: IncomingMessage, use: (body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => use(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)));
}

function send(response: ServerResponse, headers: OutgoingHttpHeaders, id: string, answer: Answer): void {
  // As bytes a long text is neither copied to stand behind the headers, nor into three times the memory that it takes.
  const body = typeof answer === "string" ? Buffer.from(answer) : answer;
  response.writeHead(200, { ...headers, "x-request-id": id, "content-length": body.byteLength });
  response.end(body);
}

/**
 * Answers a request whose bytes came before, and were answered by a plan, by that plan's statement: the limits, the checks, the
 * plan and the headers of the answer depend on nothing else. Everything else is yoga's, failures too.
 */
export function answerAgain(
  answer: (plan: OperationPlan) => Promise<Answer>,
  readText: ReadText,
): AnswerAgain {
  const known = new LRUCache<string, Answered>({ max: maxRequests });
  const noted = new WeakMap<IncomingMessage, OperationPlan>();
  const keys = new WeakMap<IncomingMessage, string>();
  const failed = new WeakMap<IncomingMessage, unknown>();

  return {
    note(request, plan) {
      if (request !== undefined) noted.set(request, plan);
    },
    keep(request, { status, headers }) {
      const key = request && keys.get(request);
      const plan = request && noted.get(request);
      if (key === undefined || plan === undefined || status !== 200) return;
      const { "x-request-id": _id, "content-length": _length, ...kept } = Object.fromEntries(headers);
      known.set(key, { plan, headers: kept });
    },
    toReadText(request) {
      if (request === undefined || !failed.has(request)) return readText;
      return () => Promise.reject(failed.get(request));
    },
    toListener: (yoga) => (request, response) => {
      const head = toHead(request);
      if (head === null) return yoga(request, response);
      readBody(request, (body) => {
        const key = `${head}${body.toString("latin1")}`;
        const leave = () => yoga(Object.assign(request, { body }), response);
        const answered = known.get(key);
        if (answered === undefined) {
          keys.set(request, key);
          return leave();
        }
        answer(answered.plan).then(
          (text) => send(response, answered.headers, toRequestId(request.headers["x-request-id"]), text),
          (error: unknown) => {
            failed.set(request, error);
            leave();
          },
        );
      });
    },
  };
}
