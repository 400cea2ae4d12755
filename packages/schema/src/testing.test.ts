import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

describe("createEmptyDatabase", () => {
  it("has no tables", async () => {
    const empty = await createEmptyDatabase();
    const rows = await empty.client.$queryRaw`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`;
    expect(rows).toEqual([]);
    await empty.close();
  });
});
