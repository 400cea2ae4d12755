import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "./testing.ts";

describe("createTestDatabase", () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
  });

  it("has the tables of the archive", async () => {
    expect(await first.client.document.count()).toBe(0);
  });

  it("is apart from every other one", async () => {
    await first.client.source.create({ data: { id: "src-1", slug: "tass", name: "TASS" } });
    expect(await first.client.source.count()).toBe(1);
    expect(await second.client.source.count()).toBe(0);
  });

  it("is gone when it is closed", async () => {
    const third = await createTestDatabase();
    await third.close();
    await expect(third.client.source.count()).rejects.toThrow(/does not exist/);
  });
});

describe("without a server for the run", () => {
  it("starts one, which ends with the last database", async () => {
    vi.stubEnv("ANNALS_TEST_DATABASE_URL", "");
    try {
      const both = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
      const [one, other] = both.map(({ connectionString }) => new URL(connectionString));
      expect(one?.host).toBe(other?.host);
      await both[0].close();
      expect(await both[1].client.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
      await both[1].close();
      const again = await createTestDatabase();
      expect(await again.client.document.count()).toBe(0);
      await again.close();
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe("createEmptyDatabase", () => {
  it("has no tables", async () => {
    const empty = await createEmptyDatabase();
    const rows = await empty.client.$queryRaw`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`;
    expect(rows).toEqual([]);
    await empty.close();
  });
});
