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
   * Asks, and returns the data. Throws an `ArchiveError` where the API refuses what was asked or gives no answer; what
   * `fetch` throws where it cannot be reached.
   */
  ask<Result, Variables extends Record<string, unknown>>(
    document: Document<Result, Variables>,
    ...variables: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
  ): Promise<Result>;
};

/** The API refused what was asked, or gave no answer of its kind. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  /** The stable code of the API's first error, `date.order`; `answer.unreadable` where there is no GraphQL answer. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
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
      let response: Response;
      if (isRegistered && !isMutation(document)) {
        const search = new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) });
        response = await send(`${url}?${search}`, { headers, signal });
      } else {
        const json = { ...headers, "content-type": "application/json" };
        response = await send(url, { method: "POST", headers: json, body: JSON.stringify(body), signal });
      }
      const { data, errors } = await readAnswer(response);
      const [error] = errors ?? [];
      if (error) throw new ArchiveError(error.message, error.extensions?.code ?? "error.unknown");
      return data as never;
    },
  };
}
