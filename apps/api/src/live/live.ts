import { setTimeout as sleep } from "node:timers/promises";
import { type Listening, listenToNotices, type Notice } from "@annals/schema/notices";
import { Repeater } from "graphql-yoga";
import { toRequestError } from "../errors.ts";
import { maxSubscriptions, maxWaitingNotices } from "../limits/limits.ts";
import type { Log } from "../log.ts";

/** What followers are told: what was announced, or that announcements were missed. */
export type News = Notice | { kind: "gap" };

/** What happens to the archive while a client listens, whichever process does it. */
export interface Live {
  /**
   * Follows the news: gives the items that `toItems` makes of each. Resolves as soon as nothing is missed any more. Throws
   * `subscription.too-many` and `subscription.unavailable`; a follower that takes too long over its items ends with `subscription.too-slow`.
   */
  follow<Item>(
    toItems: (news: News) => readonly Item[] | Promise<readonly Item[]>,
  ): Promise<AsyncIterable<Item>>;
  close(): Promise<void>;
}

/** How long a client waits for the database before it is told that there is none. */
const patienceMs = 5000;

type Follower = (news: News) => void;

/**
 * Listens to a database as soon as, and as long as, somebody follows: one connection of its own, however many they are.
 */
export function openLive(connectionString: string, log: Log): Live {
  const followers = new Set<Follower>();
  const endings = new Set<() => void>();
  let listening: Listening | null = null;

  const tell = (news: News) => {
    for (const follow of followers) follow(news);
  };

  function listen(): Listening {
    listening ??= listenToNotices(connectionString, {
      onNotice: tell,
      onGap: () => tell({ kind: "gap" }),
      onError: ({ message }) => log("error", "The database cannot be listened to.", { error: message }),
    });
    return listening;
  }

  function toIterable<Item>(
    toItems: (news: News) => readonly Item[] | Promise<readonly Item[]>,
  ): Repeater<Item> {
    return new Repeater<Item>(async (push, stop) => {
      let waiting = 0;
      let last = Promise.resolve();
      const give = async (news: News) => {
        // `push` resolves when the client asks for more: a slow one makes the news wait.
        for (const item of await toItems(news)) await push(item);
        waiting -= 1;
      };
      const follow: Follower = (news) => {
        waiting += 1;
        if (waiting > maxWaitingNotices) {
          const message = `A subscription may leave ${maxWaitingNotices} changes waiting; this one has more, and ends.`;
          stop(toRequestError("subscription.too-slow", message));
          return;
        }
        last = last.then(() => give(news)).catch(stop);
      };
      followers.add(follow);
      endings.add(stop);
      try {
        await stop;
      } finally {
        followers.delete(follow);
        endings.delete(stop);
      }
    });
  }

  return {
    async follow(toItems) {
      if (followers.size >= maxSubscriptions) {
        const message = `The API keeps ${maxSubscriptions} subscriptions at once; all are taken. Try again later.`;
        throw toRequestError("subscription.too-many", message);
      }
      const isListening = await Promise.race([
        listen().ready.then(() => true),
        sleep(patienceMs, false, { ref: false }),
      ]);
      if (!isListening)
        throw toRequestError("subscription.unavailable", "The database does not answer. Try again later.");
      return toIterable(toItems);
    },
    async close() {
      for (const end of endings) end();
      await listening?.close();
    },
  };
}
