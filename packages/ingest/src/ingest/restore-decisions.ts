import { isDeepStrictEqual } from "node:util";
import type { PrismaClient } from "@annals/schema/client";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";
import { changeArchive } from "../store/archive-store.ts";
import { deriveAfter } from "./store-batch.ts";

/** The archive has decisions that are not those. */
export class OtherDecisionsError extends Error {}

/**
 * Gives decisions back to an archive, with their ids, times and order, whether or not what they correct is there yet. Those that
 * it has already must be the same. Throws an `OtherDecisionsError` where they are not, and changes nothing then.
 */
export async function restoreDecisions(
  client: PrismaClient,
  decisions: readonly RecordedDecision[],
): Promise<void> {
  await changeArchive(client, async (archive) => {
    const had = await archive.readDecisions();
    if (had.some((one, index) => !isDeepStrictEqual(one, decisions[index])))
      throw new OtherDecisionsError("The archive has decisions of its own: import into an empty one.");
    await archive.appendDecisions(decisions.slice(had.length));
    return deriveAfter(archive, had, decisions);
  });
}
