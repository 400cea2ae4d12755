const mostAddresses = 2_000;

/**
 * Remembers since when each address gives what it gives. The archive does not tell when it changed last, and a date of an
 * event is no such time, so `Last-Modified` is when this server first saw the answer as it is; after a restart it is later
 * than need be, which only costs one answer more.
 */
export class FirstSeen {
  readonly #seen = new Map<string, { tag: string; at: Date }>();

  /** Returns when the address first gave what has this tag, to the second; `now` if it is new. */
  get(address: string, tag: string, now: Date): Date {
    const known = this.#seen.get(address);
    const entry = known?.tag === tag ? known : { tag, at: new Date(Math.floor(now.getTime() / 1000) * 1000) };
    this.#seen.delete(address);
    this.#seen.set(address, entry);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > mostAddresses && oldest !== undefined) this.#seen.delete(oldest);
    return entry.at;
  }
}
