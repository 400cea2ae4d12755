const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The command was told to end by a signal, and has let go of its database. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.signal = signal;
  }
}

/**
 * Runs something that a signal ends early: `whenStopped` then throws a `Stopped`, so that what was opened is closed. A second
 * signal ends the process at once. Signals that somebody else listens to, as the worker does, are left to them.
 */
export async function withStopping<T>(run: (whenStopped: Promise<never>) => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const free = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  const onSignal = (signal: NodeJS.Signals) => reject(new Stopped(signal));
  for (const signal of free) process.once(signal, onSignal);
  try {
    return await run(promise);
  } finally {
    for (const signal of free) process.off(signal, onSignal);
  }
}
