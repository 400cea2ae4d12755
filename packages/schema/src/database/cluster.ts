import { randomBytes } from "node:crypto";
import { appendFile, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../free-port.ts";
import { type Account, getAccount, giveTo, runAs } from "./account.ts";
import { DatabaseError } from "./error.ts";
import { makeFolder } from "./make-folder.ts";
import type { Programs } from "./programs.ts";

/** The database user of the embedded PostgreSQL. */
export const clusterUser = "annals";

/** An embedded PostgreSQL's files and programs. */
export type Cluster = {
  /** The folder of its data, log and nothing else. */
  folder: string;
  data: string;
  log: string;
  programs: Programs;
  account: Account;
};

/** What the server's own state file says of a running (or killed) server. */
export type ServerState = { pid: number; port: number };

const baseSettings = [
  // Loopback only, no socket file (its path may be too long). UTC, so that no session depends on where it runs.
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  "timezone = 'UTC'",
  // Ids are hashes, so that each batch writes all over the indexes: with the defaults nearly every page is read from outside
  // the server's memory, and written to the log whole after each of many checkpoints.
  "shared_buffers = 256MB",
  "max_wal_size = 4GB",
  "checkpoint_timeout = 15min",
];

/** How long the processes of a killed server may take to end. */
const reviveLimitMs = 10_000;

const initialisation = [
  "--encoding=UTF8",
  "--auth=scram-sha-256",
  `--username=${clusterUser}`,
  "--no-instructions",
];

async function isPresent(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Describes the embedded PostgreSQL of a data folder, making the folder; the server is neither set up nor started. */
export async function openCluster(dataFolder: string, programs: Programs): Promise<Cluster> {
  const folder = join(resolve(dataFolder), "postgres");
  await makeFolder(folder, 0o755).catch((error: Error) => {
    const message = `The data folder ${resolve(dataFolder)} (ANNALS_DATA) cannot be made: ${error.message}`;
    throw new DatabaseError("database.folder", message, { cause: error });
  });
  const account = await getAccount([programs.initdb, folder]);
  await giveTo(account, folder);
  return { folder, data: join(folder, "data"), log: join(folder, "server.log"), programs, account };
}

/**
 * Sets the data directory up, once: UTF-8, code point order, a random password that only the owner of the folder can
 * read. It is made beside and then moved, so an interrupted or a simultaneous set-up leaves no half-made one.
 */
export async function initialiseCluster(cluster: Cluster, settings: readonly string[]): Promise<void> {
  const { folder, data, programs, account } = cluster;
  if (await isPresent(data)) return;
  const fresh = join(folder, `data.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${fresh}.password`;
  try {
    await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    await giveTo(account, passwordFile);
    const args = [
      ...initialisation,
      ...programs.localeArguments,
      `--pgdata=${fresh}`,
      `--pwfile=${passwordFile}`,
    ];
    const outcome = await runAs(account, programs.initdb, args);
    if (outcome.exitCode !== 0) {
      throw new DatabaseError(
        "database.start",
        `The embedded PostgreSQL could not be set up in ${folder}: ${outcome.output.trim()}`,
      );
    }
    await appendFile(join(fresh, "postgresql.conf"), `\n${[...baseSettings, ...settings].join("\n")}\n`);
    await rename(passwordFile, join(fresh, "password"));
    await rename(fresh, data).catch(async (error: unknown) => {
      if (!(await isPresent(data))) throw error;
    });
  } finally {
    for (const name of await readdir(folder)) {
      if (join(folder, name).startsWith(fresh))
        await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Reads the password of the cluster's user. */
export async function getPassword(cluster: Cluster): Promise<string> {
  return (await readFile(join(cluster.data, "password"), "utf8")).trim();
}

/**
 * Reads which process serves the data directory, and its port, from PostgreSQL's own state file (line 1 and line 4 of
 * `postmaster.pid`); null if there is none. After a kill the file stays, so only a connection shows that it lives.
 */
export async function findServer(cluster: Cluster): Promise<ServerState | null> {
  const text = await readFile(join(cluster.data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && Number.isInteger(port) && pid > 0 && port > 0 ? { pid, port } : null;
}

/**
 * Starts the server on a free port and waits until it takes connections. `isBusy` in the answer means that another
 * process is just starting or stopping it, or took the port: look again and retry. Throws `database.start` otherwise.
 * @param preferredPort the port to take if it is free: where a server that was killed is looked for
 */
export async function startServer(cluster: Cluster, preferredPort?: number): Promise<{ isBusy: boolean }> {
  await writeFile(cluster.log, "", { mode: 0o600 });
  await giveTo(cluster.account, cluster.log);
  const port = await findFreePort(preferredPort);
  const args = ["start", "-w", "-t", "60", "-s", "-D", cluster.data, "-l", cluster.log, "-o", `-p ${port}`];
  const outcome = await runAs(cluster.account, cluster.programs.pgCtl, args);
  if (outcome.exitCode === 0) return { isBusy: false };
  const log = await readFile(cluster.log, "utf8").catch(() => "");
  if (/lock file "postmaster\.pid"|already in use|pre-existing shared memory/.test(log))
    return { isBusy: true };
  // Another process that starts it at the same moment has the log to itself. Where there is nothing to start, pg_ctl says so alone.
  const server = await findServer(cluster);
  const isLogTaken = log.trim() === "" && outcome.output.includes("Examine the log output");
  if (isLogTaken || (server !== null && (await isAlive(server.pid)))) return { isBusy: true };
  const reason = `${outcome.output}${log}`.trim().split("\n").slice(-8).join("\n");
  throw new DatabaseError(
    "database.start",
    `The embedded PostgreSQL of ${cluster.folder} did not start:\n${reason}`,
  );
}

/**
 * Removes the state file of a server that was killed and whose dead process nobody has collected (a container's first
 * process may never do so): PostgreSQL would take it for a running one. Linux only; elsewhere PostgreSQL's own look
 * at the process is enough.
 */
export async function clearDeadServer(cluster: Cluster): Promise<void> {
  const server = await findServer(cluster);
  if (server === null) return;
  if (await isZombie(server.pid)) await rm(join(cluster.data, "postmaster.pid"), { force: true });
}

/**
 * Starts a server that was killed again, so that whoever uses it finds it where it was; none if it was stopped, or runs. Throws
 * `database.start`.
 */
export async function reviveServer(cluster: Cluster): Promise<void> {
  const killed = await findServer(cluster);
  if (killed === null || (await isAlive(killed.pid))) return;
  const deadline = Date.now() + reviveLimitMs;
  while (Date.now() < deadline) {
    const { isBusy } = await startServer(cluster, killed.port);
    const server = await findServer(cluster);
    if (!isBusy || (server !== null && server.pid !== killed.pid)) return;
    await clearDeadServer(cluster);
    await sleep(200);
  }
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another account is there, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !(await isZombie(pid));
}

async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return /^State:\s+Z/m.test(status);
}

/** Stops the server and waits until it is down. Sessions that are still open are ended. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await runAs(cluster.account, cluster.programs.pgCtl, [
    "stop",
    "-w",
    "-s",
    "-m",
    "fast",
    "-D",
    cluster.data,
  ]);
}

/** What every session is told when a server goes down, or is not ready: not why it does. */
const NO_REASONS =
  /^(?:terminating|the database system is|connection to client lost|sorry, too many|password authentication)/;

/**
 * What the server's log says of why it ended, or ended a session, since it was started: a full disk, a killed process. Null where it
 * says nothing.
 */
export async function readFailure(cluster: Cluster): Promise<string | null> {
  const log = await readFile(cluster.log, "utf8").catch(() => "");
  const reasons = log.split("\n").flatMap((line) => {
    const reason =
      /(?:PANIC|FATAL):\s+(.+)/.exec(line)?.[1] ?? / LOG:\s+(.+ was terminated by .+)/.exec(line)?.[1];
    return reason === undefined || NO_REASONS.test(reason) ? [] : [reason];
  });
  return reasons.find((reason) => !reason.includes(" was terminated by ")) ?? reasons[0] ?? null;
}
