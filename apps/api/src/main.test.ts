import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

/** Starts main.ts with these variables, and gathers what it says. */
function run(variables: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", error: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.error += chunk;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, said, ended };
}

async function getFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("the API as a process", { timeout: 60_000 }, () => {
  it("says where it is, answers, and ends cleanly when told to", async () => {
    const port = await getFreePort();
    const { child, said, ended } = run({
      DATABASE_URL: database.connectionString,
      ANNALS_API_PORT: String(port),
    });
    while (said.out === "" && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said).toEqual({ out: `Annals API: http://localhost:${port}/graphql\n`, error: "" });
    const response = await fetch(`http://127.0.0.1:${port}/graphql?query={archive{events}}`);
    expect(await response.json()).toEqual({ data: { archive: { events: 0 } } });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said.error).toBe("");
  });

  it("ends with 3 and names the right that its role lacks", async () => {
    const role = `stranger_${process.pid}`;
    await database.client.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'stranger'`);
    try {
      const url = new URL(database.connectionString);
      [url.username, url.password] = [role, "stranger"];
      const { said, ended } = run({ DATABASE_URL: url.href });
      expect(await ended).toBe(3);
      expect(said.error).toMatch(
        /^The database cannot be used by this role: permission denied for table .*\n$/,
      );
    } finally {
      await database.client.$executeRawUnsafe(`DROP ROLE ${role}`);
    }
  });

  it("ends with 3 and says so if the database cannot be reached", async () => {
    const { said, ended } = run({ DATABASE_URL: "postgresql://user:secret@127.0.0.1:1/annals" });
    expect(await ended).toBe(3);
    expect(said.error).toContain("127.0.0.1:1 cannot be reached");
    expect(said.error).not.toContain("secret");
  });

  it("ends with 3 and says what to do if migrations are missing", async () => {
    const empty = await createEmptyDatabase();
    const { said, ended } = run({ DATABASE_URL: empty.connectionString });
    expect(await ended).toBe(3);
    expect(said.error).toMatch(
      /^The database lacks migrations \(0001_archive.*\)\. Run `npm run annals -- migrate` first\.\n$/,
    );
    await empty.close();
  });

  it("ends with 2 and names every bad variable", async () => {
    const { said, ended } = run({ ANNALS_API_PORT: "0", ANNALS_TOKEN: "x" });
    expect(await ended).toBe(2);
    expect(said.error).toBe(
      "ANNALS_API_PORT must be from 1 to 65535\nANNALS_TOKEN must have at least 16 characters\n",
    );
  });

  it("ends with 2 and names the port if that is taken, and the host if there is none", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { said, ended } = run({ DATABASE_URL: database.connectionString, ANNALS_API_PORT: String(port) });
    expect(await ended).toBe(2);
    expect(said.error).toContain(`ANNALS_API_PORT ${port} cannot be listened on`);
    const hostless = run({ DATABASE_URL: database.connectionString, ANNALS_API_HOST: "no-host.invalid" });
    expect(await hostless.ended).toBe(2);
    expect(hostless.said.error).toMatch(/^ANNALS_API_HOST no-host\.invalid cannot be listened on: .*\n$/);
    other.close();
  });
});
