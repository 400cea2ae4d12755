import type { ThreadComment } from "./thread-comment.ts";

/** Of the comments without author so many are looked at: the latest. */
const MOST_UNNAMED = 500;

/** The comments above one, by author, so that a thread of thousands is not searched anew for every name in it. */
export class EarlierComments {
  readonly #latestByName = new Map<string, ThreadComment>();
  readonly #unnamed: ThreadComment[] = [];

  /** Takes in the next comment of the page. */
  add(one: ThreadComment): void {
    const author = one.comment.author?.text;
    if (author === undefined && one.hasOwnWords) this.#unnamed.push(one);
    if (author === undefined || toFolded(author) === "") return;
    this.#latestByName.set(toFolded(author), one);
    this.#latestByName.set(toFolded(author.split(/\s+/)[0] ?? ""), one);
  }

  /** The latest comment of the author who is called so, in full or by the first of several names. */
  findByName(name: string): ThreadComment | null {
    return this.#latestByName.get(toFolded(name)) ?? null;
  }

  /** The latest comments, in page order, that show no author and have words of their own. */
  toUnnamed(): ThreadComment[] {
    return this.#unnamed.slice(-MOST_UNNAMED);
  }
}

function toFolded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
