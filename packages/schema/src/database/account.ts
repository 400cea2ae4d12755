import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { DatabaseError } from "./error.ts";

const execute = promisify(execFile);

/** Whom the programs of PostgreSQL run as. Null ids: as this process. */
export type Account = {
  uid: number | null;
  gid: number | null;
  /** Whether the account must be let through folders that only root may enter. */
  needsPassage: boolean;
};

/** What a program printed, and its exit code. */
export type Outcome = { exitCode: number; output: string };

async function findIds(user: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([execute("id", ["-u", user]), execute("id", ["-g", user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Whether every folder above a path may be entered by anybody. */
async function isOpenPath(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Tells whom PostgreSQL can run as: an ordinary user's own account; for root, which PostgreSQL refuses, the account
 * `postgres` or else `nobody`. `paths` are the files and folders that the account must reach. Throws
 * `database.account` if there is neither account.
 */
export async function getAccount(paths: readonly string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, needsPassage: false };
  const ids = (await findIds("postgres")) ?? (await findIds("nobody"));
  if (ids === null) {
    throw new DatabaseError(
      "database.account",
      "PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it under. " +
        "Run as an ordinary user, or set DATABASE_URL.",
    );
  }
  const isOpen = await Promise.all(paths.map(isOpenPath));
  const closed = paths[isOpen.indexOf(false)];
  if (closed === undefined) return { ...ids, needsPassage: false };
  await execute("setpriv", ["--version"]).catch(() => {
    throw new DatabaseError(
      "database.account",
      `PostgreSQL refuses to run as root, and no other account may enter the folders above ${closed}. ` +
        "Run as an ordinary user, move there where others may enter, or set DATABASE_URL.",
    );
  });
  return { ...ids, needsPassage: true };
}

/** Gives a file or folder to the account. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account.uid !== null && account.gid !== null) await chown(path, account.uid, account.gid);
}

/**
 * Runs a program under the account. An account that needs passage keeps root's right to enter folders and read files
 * (CAP_DAC_OVERRIDE), and nothing else of root: a checkout under /root or in a private temporary folder works too.
 */
export async function runAs(account: Account, program: string, args: readonly string[]): Promise<Outcome> {
  const ids = account.uid === null || account.gid === null ? {} : { uid: account.uid, gid: account.gid };
  const passage = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override,+dac_read_search",
    "--ambient-caps=+dac_override,+dac_read_search",
    "--",
    program,
  ];
  const [file, list, options] = account.needsPassage
    ? (["setpriv", [...passage, ...args], {}] as const)
    : ([program, [...args], ids] as const);
  try {
    const env = { ...process.env, LC_ALL: "C" };
    const { stdout, stderr } = await execute(file, list, { ...options, env, cwd: "/", windowsHide: true });
    return { exitCode: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const failure = error as { code?: number | string; stdout?: string; stderr?: string; message: string };
    if (typeof failure.code !== "number") return { exitCode: 127, output: failure.message };
    return { exitCode: failure.code, output: `${failure.stdout ?? ""}${failure.stderr ?? ""}` };
  }
}
