import { readFileSync } from "node:fs";

/** What something took. */
export interface Taken {
  seconds: number;
  /**
   * Of all cores together, by this process and the database server: on a machine that does other things too it says more
   * than the time that passed. Null where the system has no /proc.
   */
  cpuSeconds: number | null;
}

/**
 * Starts a clock; the function that it gives reads it.
 * @param server process id of the PostgreSQL server's first process
 */
export function startClock(server: number): () => Taken {
  const startedMs = performance.now();
  const cpuBefore = readCpuSeconds(server);
  return () => {
    const cpuNow = readCpuSeconds(server);
    const cpuSeconds = cpuNow === null || cpuBefore === null ? null : cpuNow - cpuBefore;
    return { seconds: (performance.now() - startedMs) / 1000, cpuSeconds };
  };
}

/** What Linux counts in, on every machine of today: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export const TICKS_A_SECOND = 100;

function readCpuSeconds(server: number): number | null {
  const { user, system } = process.cpuUsage();
  let first = readStat(server);
  while (first !== null) {
    const ticks = readChildren(server)
      .flatMap((pid) => readStat(pid) ?? [])
      .reduce((sum, { own }) => sum + own, 0);
    const again = readStat(server);
    // What a child took is counted with its parent from the moment that it has ended: it must not be missed, nor counted twice.
    if (again?.ended === first.ended) {
      return (user + system) / 1e6 + (ticks + again.own + again.ended) / TICKS_A_SECOND;
    }
    first = again;
  }
  return null;
}

/** The ids of a process's children: the clock is read often, and looking through all of /proc would cost more than what it measures. */
function readChildren(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1");
    return children.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** A process's parent, and the ticks that it and its ended children took. Null if it has ended, or there is no /proc. */
export function readStat(pid: number): { parent: number; own: number; ended: number } | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return null;
  }
  // The name of the program, in parentheses, may hold spaces and parentheses.
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
    (index) => fields[index] ?? 0,
  );
  return { parent, own: user + system, ended: endedUser + endedSystem };
}

/** What lies between two readings of a clock. */
export function toDifference(late: Taken, early: Taken): Taken {
  const isKnown = late.cpuSeconds !== null && early.cpuSeconds !== null;
  return {
    seconds: late.seconds - early.seconds,
    cpuSeconds: isKnown ? Number(late.cpuSeconds) - Number(early.cpuSeconds) : null,
  };
}

/** Two stretches of time together. */
export function toSum(one: Taken, other: Taken): Taken {
  const isKnown = one.cpuSeconds !== null && other.cpuSeconds !== null;
  return {
    seconds: one.seconds + other.seconds,
    cpuSeconds: isKnown ? Number(one.cpuSeconds) + Number(other.cpuSeconds) : null,
  };
}
