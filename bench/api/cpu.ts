import { readdirSync, readFileSync } from "node:fs";
import { readStat, TICKS_A_SECOND } from "../clock.ts";

/** Processor seconds that a process and the sessions of a database server have taken so far. NaN where there is no /proc. */
export function readCpuOf(pid: number, postmaster: number): number {
  const own = readStat(pid);
  if (own === null) return Number.NaN;
  const sessions = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? [])
    .filter(({ parent }) => parent === postmaster)
    .reduce((sum, session) => sum + session.own, 0);
  // What a session took counts with the server's first process once it has ended.
  const ended = readStat(postmaster)?.ended ?? 0;
  return (own.own + sessions + ended) / TICKS_A_SECOND;
}

/** Memory that a process holds, in MB. NaN where there is no /proc. */
export function readMemoryMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}
