import { join } from "node:path";
import { ingest, readInputs } from "@annals/ingest";
import { createTestDatabase } from "@annals/schema/testing";
import { createApi } from "../server.ts";

const SEEDS = join(import.meta.dirname, "../../../../seeds");

/** The five seed documents by number, as files. */
export const seedFiles = {
  "000": join(SEEDS, "000_0b5a7823dc639419.txt"),
  "001": join(SEEDS, "001_1c63459801a68d8e.txt"),
  "002": join(SEEDS, "002_b7cb964948bcee0f.txt"),
  "003": join(SEEDS, "003_001ad3390d2de21d.txt"),
  "004": join(SEEDS, "004_4c22695bb06a9ad7.txt"),
} as const;

/** An archive of real documents behind a real API. */
export interface SeedArchive {
  /** Asks the API over HTTP semantics; throws if the answer has errors. */
  ask<Answer>(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

/** Ingests some seeds into a fresh database and opens the API on it. */
export async function openSeedArchive(
  numbers: (keyof typeof seedFiles)[] = ["000", "001", "002", "003", "004"],
  isPublic = false,
): Promise<SeedArchive> {
  const database = await createTestDatabase();
  const { failures } = await ingest(database.client, readInputs(numbers.map((number) => seedFiles[number])));
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const api = createApi({ db: database.client, config: { isPublic, webPort: 3000 }, log: () => {} });
  return {
    async ask<Answer>(query: string, variables: Record<string, unknown> = {}) {
      const response = await api.fetch("http://localhost/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: Answer; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async close() {
      await api.dispose();
      await database.close();
    },
  };
}
