import { type PrismaClient, type ReadText, toTextReader } from "@annals/schema/client";
import { createTestDatabase } from "@annals/schema/testing";
import type { GraphQLFormattedError } from "graphql";
import type { Config } from "../config.ts";
import { createApi } from "../server.ts";

/** The answer to a GraphQL request, as JSON. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query in each test.
  data: any;
  errors?: GraphQLFormattedError[];
}

/** The API on a database of its own, without a port: requests go through its fetch. */
export interface TestApi {
  db: PrismaClient;
  connectionString: string;
  /** Lines of the log so far. */
  log: string[];
  /** Sends a request as it is. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks and returns the whole answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks and returns the data. Throws if the answer has errors. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query in each test.
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Asks and returns the code of the first error, null without one. */
  getCode(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  /** Counts the SQL statements that a question makes. */
  countStatements(query: string, variables?: Record<string, unknown>): Promise<number>;
  close(): Promise<void>;
}

/** Counts the statements that pass through a client, or read a text. */
function watch(db: PrismaClient): { db: PrismaClient; readText: ReadText; read: () => number } {
  let count = 0;
  const readText = toTextReader(db);
  const watched = db.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  return {
    db: watched as unknown as PrismaClient,
    readText: (statement) => {
      count += 1;
      return readText(statement);
    },
    read: () => count,
  };
}

/** Starts the API on a new, migrated database. Close it when the test file ends. */
export async function createTestApi(config: Partial<Config> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const watched = watch(database.client);
  const lines: string[] = [];
  const api = createApi({
    db: watched.db,
    readText: watched.readText,
    writer: database.client,
    config: { isPublic: false, webPort: 3000, ...config },
    connectionString: database.connectionString,
    log: (level, message, details) => lines.push(JSON.stringify({ level, message, ...details })),
  });
  const send = async (path: string, init?: RequestInit) =>
    api.fetch(`http://localhost:4000${path}`, init ?? {});
  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const response = await send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const get: TestApi["get"] = async (query, variables) => {
    const { data, errors } = await ask(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    db: database.client,
    connectionString: database.connectionString,
    log: lines,
    fetch: send,
    ask,
    get,
    getCode: async (query, variables) => (await ask(query, variables)).errors?.[0]?.extensions?.code ?? null,
    countStatements: async (query, variables) => {
      const before = watched.read();
      await get(query, variables);
      return watched.read() - before;
    },
    close: async () => {
      await api.dispose();
      await database.close();
    },
  };
}
