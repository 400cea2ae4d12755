import { createClient } from "@annals/schema/client";
import { createTestDatabase } from "@annals/schema/testing";
import { expect, it } from "vitest";
import { withSessionOptions } from "./session-options.ts";

it("gives the API's sessions their options, and keeps those that the address has", async () => {
  const database = await createTestDatabase();
  const url = new URL(database.connectionString);
  url.searchParams.set("options", "-c work_mem=8MB");
  const db = createClient({ connectionString: withSessionOptions(url.href) });
  const [row] = await db.$queryRaw<Record<string, string>[]>`
    SELECT current_setting('statement_timeout') AS timeout, current_setting('jit') AS jit,
      current_setting('work_mem') AS memory`;
  expect(row).toEqual({ timeout: "15s", jit: "off", memory: "8MB" });
  await db.$disconnect();
  await database.close();
});
