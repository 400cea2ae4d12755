import { Client } from "undici";
import { ask, quantile } from "../ask.ts";
import { toEntitySlug } from "./generate-archive.ts";
import { QUERIES } from "./queries.ts";
import { toWord } from "./seeded.ts";
import { type MeasuredServer, toPosted } from "./start-server.ts";

/** Median of one request after the other, in milliseconds, by what was asked. */
export type Singles = Record<string, number>;

const ROUNDS = 12;
const ASKED_A_ROUND = 30;
// The first answers of each round meet caches of the processor that others have filled.
const LEFT_OUT = 5;
// Neither rare nor the commonest.
const USUAL_ENTITY = 300;
const MEDIAN_ENTITY = 10_000;
const RARE_WORD = 5000;
const COMMON_WORD = 101;

/** What the queries are asked for. D: a name that few events, some documents and words spelled alike have, so that the page has hits of several types. */
export const VARIABLES = {
  B: { slug: toEntitySlug(USUAL_ENTITY) },
  D: { words: toWord(RARE_WORD) },
};

const [pageOfEvents, pageOfEntity, , search] = QUERIES;
const QUESTIONS: [name: string, query: string | undefined, variables: Record<string, string>][] = [
  ["A", pageOfEvents?.ours, {}],
  ["B, a usual entity", pageOfEntity?.ours, VARIABLES.B],
  ["B, a median entity", pageOfEntity?.ours, { slug: toEntitySlug(MEDIAN_ENTITY) }],
  ["B, the most connected entity", pageOfEntity?.ours, { slug: toEntitySlug(0) }],
  ["D", search?.ours, VARIABLES.D],
  ["D, a common word", search?.ours, { words: toWord(COMMON_WORD) }],
];

/**
 * How long each question takes on each archive. All archives are asked in turn, again and again: what else the machine does
 * meets all alike.
 * @param servers one of ours for each archive, none of which keeps answers
 * @returns for each server, in their order
 */
export async function measureGrowth(servers: readonly MeasuredServer[]): Promise<Singles[]> {
  const taken = servers.map((server) => ({
    server,
    client: new Client(new URL(server.url).origin),
    latencies: QUESTIONS.map((): number[] => []),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, [, query, variables]] of QUESTIONS.entries()) {
      for (const { server, client, latencies } of taken) {
        for (let count = 0; count < ASKED_A_ROUND; count++) {
          const { wholeMs } = await ask(client, toPosted(server, { query, variables }));
          if (count >= LEFT_OUT) latencies[at]?.push(wholeMs);
        }
      }
    }
  }
  for (const { client } of taken) await client.close();
  return taken.map(({ latencies }) =>
    Object.fromEntries(QUESTIONS.map(([name], at) => [name, toMedian(latencies[at] ?? [])])),
  );
}

function toMedian(latencies: readonly number[]): number {
  return quantile(
    latencies.toSorted((a, b) => a - b),
    0.5,
  );
}
