import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { findFreePort } from "./free-port.ts";

const holder = fileURLToPath(new URL("testing/hold-database.ts", import.meta.url));

/** Set up once; `useFreshFolder` gives a test one of its own. */
let sharedFolder: string;
let dataFolder: string;
const folders: string[] = [];
const opened: Database[] = [];
const holders: ChildProcess[] = [];

async function useFreshFolder(): Promise<void> {
  dataFolder = await mkdtemp(join(tmpdir(), "annals-database-"));
  folders.push(dataFolder);
}

beforeAll(async () => {
  await useFreshFolder();
  sharedFolder = dataFolder;
});

beforeEach(() => {
  dataFolder = sharedFolder;
});

afterEach(async () => {
  for (const child of holders.splice(0)) child.kill("SIGKILL");
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function open(): Promise<Database> {
  const database = await openDatabase({ dataFolder });
  opened.push(database);
  return database;
}

/** Opens the database in another process. */
async function hold(): Promise<{ child: ChildProcess; connectionString: string }> {
  const child = spawn(process.execPath, [holder, dataFolder], { stdio: ["pipe", "pipe", "inherit"] });
  holders.push(child);
  const [line] = await once(child.stdout, "data");
  return { child, connectionString: String(line).trim() };
}

async function letGo(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

function isRunning(connectionString: string): Promise<boolean> {
  return ask(connectionString, "SELECT 1").then(
    () => true,
    () => false,
  );
}

async function getServerPid(): Promise<number> {
  const text = await readFile(join(dataFolder, "postgres", "data", "postmaster.pid"), "utf8");
  return Number(text.split("\n")[0]);
}

/** How many have the server open. */
const owners = "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'";

describe("the embedded database", () => {
  it("is a PostgreSQL 18 in UTF-8 that orders by code point and lower-cases any script", async () => {
    const { connectionString, isEmbedded } = await open();
    expect(isEmbedded).toBe(true);
    const settings =
      "current_setting('server_version'), current_setting('server_encoding'), current_setting('timezone')";
    expect(await ask(connectionString, `SELECT ${settings}`)).toEqual([
      expect.stringMatching(/^18\./),
      "UTF8",
      "UTC",
    ]);
    expect(await ask(connectionString, "SELECT lower('ŌЛ'), 'Z' < 'a'")).toEqual(["ōл", true]);
  });

  it("listens on the loopback address only, and asks for the password", async () => {
    const { connectionString } = await open();
    expect(await ask(connectionString, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    const url = new URL(connectionString);
    expect(url.password).toMatch(/^[0-9a-f]{48}$/);
    url.password = "wrong";
    expect(await isRunning(url.href)).toBe(false);
  });

  it.skipIf(process.platform === "win32")("keeps its files from other users", async () => {
    await open();
    const data = join(dataFolder, "postgres", "data");
    expect((await stat(data)).mode & 0o077).toBe(0);
    expect((await stat(join(data, "password"))).mode & 0o077).toBe(0);
  });

  it("keeps its data from one run to the next", async () => {
    const first = await open();
    await ask(first.connectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.close();
    expect(await isRunning(first.connectionString)).toBe(false);
    const second = await open();
    expect(await ask(second.connectionString, "SELECT answer FROM kept")).toEqual([42]);
  });

  it("is stopped when the last of those who have it open lets go", async () => {
    const [first, second] = [await open(), await open()];
    expect(second.connectionString).toBe(first.connectionString);
    await first.close();
    await first.close();
    expect(await isRunning(second.connectionString)).toBe(true);
    await second.close();
    expect(await isRunning(second.connectionString)).toBe(false);
  });

  it("is one server for all processes, and outlives the one that started it", async () => {
    const other = await hold();
    const mine = await open();
    expect(mine.connectionString).toBe(other.connectionString);
    await letGo(other.child);
    expect(await isRunning(mine.connectionString)).toBe(true);
    await mine.close();
    expect(await isRunning(mine.connectionString)).toBe(false);
  });

  it("is set up once when several processes open it for the first time at once", async () => {
    await useFreshFolder();
    const [first, second, mine] = await Promise.all([hold(), hold(), open()]);
    expect([first.connectionString, second.connectionString]).toEqual([
      mine.connectionString,
      mine.connectionString,
    ]);
    await Promise.all([letGo(first.child), letGo(second.child), mine.close()]);
    expect(await isRunning(mine.connectionString)).toBe(false);
  });

  it("is not kept running by a process that was killed", async () => {
    const other = await hold();
    const mine = await open();
    expect(mine.connectionString).toBe(other.connectionString);
    const killed = once(other.child, "exit");
    other.child.kill("SIGKILL");
    await killed;
    await mine.close();
    expect(await isRunning(mine.connectionString)).toBe(false);
  });

  it.skipIf(process.platform === "win32")(
    "stays that of its owners where one of its processes is killed, and it begins anew",
    async () => {
      const mine = await open();
      const { connectionString } = mine;
      expect(await mine.findFailure()).toBeNull();
      const [pid] = await ask(
        connectionString,
        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'",
      );
      process.kill(Number(pid), "SIGKILL");
      await expect
        .poll(() => ask(connectionString, owners).catch(() => []), { timeout: 15_000 })
        .toEqual([1]);
      expect(await mine.findFailure()).toMatch(/was terminated by signal 9/);
      await (await open()).close();
      expect(await isRunning(connectionString)).toBe(true);
      await mine.close();
      expect(await isRunning(connectionString)).toBe(false);
    },
  );

  it("is started again by who has it open, at its address and with its data, where it was killed", async () => {
    const { connectionString, close } = await open();
    await ask(connectionString, "CREATE TABLE found_again AS SELECT 42 AS answer");
    process.kill(await getServerPid(), "SIGKILL");
    await expect.poll(() => ask(connectionString, owners).catch(() => []), { timeout: 20_000 }).toEqual([1]);
    expect(await ask(connectionString, "SELECT answer FROM found_again")).toEqual([42]);
    const again = await open();
    expect(again.connectionString).toBe(connectionString);
    await again.close();
    expect(await isRunning(connectionString)).toBe(true);
    await close();
    expect(await isRunning(connectionString)).toBe(false);
  });

  it("starts again, with its data, after the server was killed", async () => {
    const first = await open();
    await ask(first.connectionString, "CREATE TABLE survived AS SELECT 42 AS answer");
    process.kill(await getServerPid(), "SIGKILL");
    const second = await open();
    expect(await ask(second.connectionString, "SELECT answer FROM survived")).toEqual([42]);
  });

  it.runIf(process.platform === "linux")(
    "starts again although the killed server was never collected",
    async () => {
      await (await open()).close();
      const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      holders.push(parent);
      const [line] = await once(parent.stdout, "data");
      const pid = Number(String(line));
      await expect.poll(() => readFile(`/proc/${pid}/status`, "utf8")).toMatch(/^State:\s+Z/m);
      const path = join(dataFolder, "postgres", "data", "postmaster.pid");
      await writeFile(
        path,
        `${pid}\n${join(dataFolder, "postgres", "data")}\n0\n${await findFreePort()}\n\n127.0.0.1\n0 0\nready\n`,
      );
      const again = await open();
      expect(await isRunning(again.connectionString)).toBe(true);
    },
  );

  it.skipIf(process.platform === "win32")("works in a folder that only its owner may enter", async () => {
    await useFreshFolder();
    await chmod(dataFolder, 0o700);
    const { connectionString } = await open();
    expect(await isRunning(connectionString)).toBe(true);
  });

  it("says at once what pg_ctl says where there is nothing to start", async () => {
    await useFreshFolder();
    await (await open()).close();
    await rm(join(dataFolder, "postgres", "data", "PG_VERSION"));
    await expect(open()).rejects.toThrow(/not a database cluster directory/);
  });

  it("names a data folder that cannot be made, and the setting", async () => {
    await expect(openDatabase({ dataFolder: process.execPath })).rejects.toMatchObject({
      code: "database.folder",
      message: expect.stringMatching(/^The data folder .* \(ANNALS_DATA\) cannot be made: ENOTDIR/),
    });
  });

  it("says what PostgreSQL logged when it cannot start", async () => {
    await useFreshFolder();
    await (await open()).close();
    await writeFile(join(dataFolder, "postgres", "data", "postgresql.auto.conf"), "nonsense = 1\n");
    await expect(open()).rejects.toMatchObject({
      code: "database.start",
      message: expect.stringContaining('unrecognized configuration parameter "nonsense"'),
    });
  });
});

describe("a database of DATABASE_URL", () => {
  it("is used as it is and left running", async () => {
    const { connectionString } = await open();
    const other = await openDatabase({ url: connectionString, dataFolder: "unused" });
    expect(other).toMatchObject({ connectionString, isEmbedded: false });
    await other.close();
    expect(await isRunning(connectionString)).toBe(true);
  });

  it("is named by host and port, without the password, when nobody answers", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    server.close();
    await once(server, "close");
    const url = `postgresql://user:geheim@127.0.0.1:${port}/archive`;
    const failure = await openDatabase({ url, dataFolder }).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "database.unreachable" });
    expect(String(failure)).toContain(`127.0.0.1:${port}`);
    expect(String(failure)).not.toContain("geheim");
  });

  it("is refused with PostgreSQL's reason when the password is wrong", async () => {
    const url = new URL((await open()).connectionString);
    url.password = "geheim";
    const failure = await openDatabase({ url: url.href, dataFolder }).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "database.unreachable" });
    expect(String(failure)).toMatch(/password authentication failed/);
    expect(String(failure)).not.toContain("geheim");
  });

  it.each(["archive", "mysql://user:geheim@host/archive"])("is refused when it is %j", async (url) => {
    const failure = await openDatabase({ url, dataFolder }).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "database.unreachable" });
    expect(String(failure)).toContain("not a PostgreSQL connection URI");
    expect(String(failure)).not.toContain("geheim");
  });
});
