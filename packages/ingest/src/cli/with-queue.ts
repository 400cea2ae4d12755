import type { PrismaClient } from "@annals/schema/client";
import { type IngestQueue, openQueue } from "../queue/ingest-queue.ts";
import type { Context } from "./context.ts";
import { withArchive } from "./with-archive.ts";

/** Opens the archive and its queue, runs something on them, and lets go of both whatever happens. */
export async function withQueue<T>(
  { config, output }: Context,
  run: (open: { client: PrismaClient; queue: IngestQueue }) => Promise<T>,
  isWorker = false,
): Promise<T> {
  return withArchive(config, async (client, connectionString) => {
    // A server that is away is told of once, not at every try.
    let last = "";
    const onError = (message: string) => {
      const reason = message.replace(/ \(Queue: .*$/, "");
      if (reason !== last) output.note(`queue: ${reason}`);
      last = reason;
    };
    const queue = await openQueue(connectionString, { onError, isWorker });
    try {
      return await run({ client, queue });
    } finally {
      await queue.close();
    }
  });
}
