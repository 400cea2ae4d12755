import { setTimeout as sleep } from "node:timers/promises";
import { createParser } from "eventsource-parser";
import { graphql } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";

const ChangeSubscription = graphql(`
  subscription ArchiveChanged {
    archiveChanged {
      eventsAdded
    }
  }
`);

/** Who wants to know of changes. */
export interface ArchiveFollower {
  /** From now on each change is told. */
  onFollowed(): void;
  onChanged(): void;
  /** From now on none is, until they are followed again. */
  onLost(reason: string): void;
}

/** The API says something every twelve seconds, if only that it is there. */
const longestSilenceMs = 30_000;

const longestPauseMs = 5_000;

/**
 * Follows the changes of the archive until the signal: whoever makes them, the API tells of each as soon as it is stored. Where
 * the API cannot be reached or falls silent, tries again, after pauses that grow to 5 seconds.
 */
export async function followArchive(
  apiUrl: string,
  follower: ArchiveFollower,
  signal: AbortSignal,
): Promise<void> {
  let pauseMs = 100;
  while (!signal.aborted) {
    try {
      await listen(
        apiUrl,
        {
          ...follower,
          onFollowed() {
            pauseMs = 100;
            follower.onFollowed();
          },
        },
        signal,
      );
    } catch (error) {
      if (signal.aborted) return;
      follower.onLost(error instanceof Error ? error.message : String(error));
    }
    await sleep(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
  }
}

/** Listens until the stream ends, which is always an error. */
async function listen(apiUrl: string, follower: ArchiveFollower, signal: AbortSignal): Promise<never> {
  const silence = new AbortController();
  const tooLong = () => silence.abort(new Error("The API has fallen silent."));
  const timer = setTimeout(tooLong, longestSilenceMs).unref();
  try {
    const answer = await fetch(apiUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ documentId: getDocumentId(ChangeSubscription) }),
      cache: "no-store",
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!answer.ok || answer.body === null) throw new Error(`The API answered ${answer.status}.`);
    const parser = createParser({
      onEvent({ event, data }) {
        if (event !== "next" || data.includes('"errors"')) throw new Error(`The API ended with ${data}`);
        follower.onChanged();
      },
    });
    let isFollowed = false;
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      timer.refresh();
      // The first thing that the API says, a comment, is that it listens.
      if (!isFollowed) follower.onFollowed();
      isFollowed = true;
      parser.feed(text);
    }
    throw new Error("The API has ended the stream.");
  } finally {
    clearTimeout(timer);
  }
}
