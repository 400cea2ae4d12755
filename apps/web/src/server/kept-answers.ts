import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Answer } from "./answer.ts";

/** How much memory kept answers may take, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/** No answer is kept for longer: a replica of the database may have been behind when it was made. */
const longestMs = 60_000;

/** What an answer takes beside its body and the compressed forms of that, which are shorter than itself. */
const headBytes = 2_000;

/**
 * Answers that any reader gets, by address, for as long as the archive is known to be what it was when they were made. What
 * was begun before a change is never kept after it. While nobody tells of changes, nothing is kept.
 */
export class KeptAnswers {
  readonly #kept = new LRUCache<string, Answer>({
    maxSize: mostBytes,
    ttl: longestMs,
    sizeCalculation: ({ body }, address) => 2 * body.length + 2 * address.length + headBytes,
  });
  /** Answers that are being made, since the last change. */
  readonly #begun = new Map<string, Promise<Answer | null>>();
  #version: string | null = null;

  /** What the archive is called by as it is since the last change; null while nobody tells of changes. */
  get version(): string | null {
    return this.#version;
  }

  /** From now on changes are told of. */
  follow(): void {
    this.#version = randomUUID();
    this.#clear();
  }

  /** From now on nobody tells of changes. */
  unfollow(): void {
    this.#version = null;
    this.#clear();
  }

  /** The archive has changed. */
  forget(): void {
    if (this.#version !== null) this.follow();
  }

  #clear(): void {
    this.#kept.clear();
    this.#begun.clear();
  }

  /** Finds the answer of an address: one that is kept, or one that is being made, which may turn out to be none. */
  find(address: string): Answer | Promise<Answer | null> | undefined {
    return this.#kept.get(address) ?? this.#begun.get(address);
  }

  /** Says that the answer of an address is being made. Returns what tells what became of it: null if it is for one reader alone. */
  begin(address: string): (answer: Answer | null) => void {
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    if (this.#version !== null) this.#begun.set(address, promise);
    return (answer) => {
      if (this.#begun.get(address) === promise) {
        this.#begun.delete(address);
        if (answer !== null) this.#kept.set(address, answer);
      }
      resolve(answer);
    };
  }
}
