import { type Document, toOperation } from "./operations.ts";

/** Where an archive answers, and how it is asked. */
export type ArchiveOptions = {
  /** Address of its GraphQL API: `http://localhost:4000/graphql`. */
  url: string;
  /** Sent with every request, as `authorization: Bearer TOKEN`; only mutations need one. */
  token?: string | undefined;
  /** Whether to send the ids of operations alone: they are registered with the API. False unless told. */
  isRegistered?: boolean;
  /** How long an answer may take; 30 seconds unless told. */
  timeoutMs?: number;
  /** Asked in the place of the platform's own `fetch`. */
  fetch?: typeof fetch;
};

/** An archive behind its GraphQL API. */
export type Archive = {
  /**
   * Asks, and returns the data. Throws an `ArchiveError` where the API refuses what was asked, gives no answer or cannot be
   * reached; the `cause` is then what `fetch` threw.
   */
  ask<Result, Variables extends Record<string, unknown>>(
    document: Document<Result, Variables>,
    ...variables: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
  ): Promise<Result>;
};

/** The API refused what was asked, gave no answer of its kind, or cannot be reached. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  /** The stable code of the API's first error, `date.order`; `answer.unreadable` where there is no GraphQL answer, `answer.none` where there is none at all. */
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

type Answer = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };

async function readAnswer(response: Response): Promise<Answer> {
  try {
    const answer = (await response.json()) as Answer | null;
    if (answer?.data !== undefined || Array.isArray(answer?.errors)) return answer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message = `${response.url} gave no answer of a GraphQL API, but status ${response.status}.`;
  throw new ArchiveError(message, "answer.unreadable");
}

/** An address without the name and the password that may stand in it. */
function toShownAddress(url: string): string {
  const shown = URL.canParse(url) ? new URL(url) : null;
  if (shown === null) return url;
  shown.username = "";
  shown.password = "";
  return shown.href;
}

/** That nothing answered. `fetch` tells why in the cause of its error, if at all. */
function toSilence(url: string, error: unknown): ArchiveError {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = inner instanceof Error && "code" in inner ? String(inner.code) : "";
  const reason = (inner instanceof Error ? inner.message : String(inner)) || code || "no reason is told";
  const message = `No archive answers at ${toShownAddress(url)}: ${reason}`;
  return new ArchiveError(message, "answer.none", { cause: error });
}

const isMutation = (document: Document): boolean =>
  document.definitions.some((part) => "operation" in part && part.operation !== "query");

/**
 * The archive that the API at an address serves. Nothing is kept and nothing is connected to: each question is one request.
 * Registered queries are asked by GET, so that a cache between may answer; all else by POST.
 */
export function openArchive(options: ArchiveOptions): Archive {
  const { url, token, isRegistered = false, timeoutMs = 30_000, fetch: send = fetch } = options;
  const accept = { accept: "application/graphql-response+json, application/json" };
  const headers = token === undefined ? accept : { ...accept, authorization: `Bearer ${token}` };
  return {
    async ask(document, ...[variables = {}]) {
      const { id, text } = await toOperation(document);
      const body = isRegistered ? { documentId: id, variables } : { query: text, variables };
      const signal = AbortSignal.timeout(timeoutMs);
      const sendIt = () => {
        if (isRegistered && !isMutation(document)) {
          const search = new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) });
          return send(`${url}?${search}`, { headers, signal });
        }
        const json = { ...headers, "content-type": "application/json" };
        return send(url, { method: "POST", headers: json, body: JSON.stringify(body), signal });
      };
      const answer = await sendIt()
        .then(readAnswer)
        .catch((error: unknown) => {
          throw error instanceof ArchiveError ? error : toSilence(url, error);
        });
      const { data, errors } = answer;
      const [error] = errors ?? [];
      if (error) throw new ArchiveError(error.message, error.extensions?.code ?? "error.unknown");
      return data as never;
    },
  };
}
