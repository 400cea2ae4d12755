import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import type { Live } from "../../live/live.ts";

builder.subscriptionType({
  description:
    "What happens to the archive while one listens, whichever process does it. Ask with `accept: text/event-stream`: the answer is a stream of Server-Sent Events.",
});

/** The news of the archive. Throws `subscription.unavailable` where the API was started without them. */
export function getLive({ live }: Context): Live {
  if (live === null) throw toRequestError("subscription.unavailable", "This API has no subscriptions.");
  return live;
}

/**
 * Forgets what was read for the news before: a subscription has one context for all of them, and its loaders would give
 * what the archive was.
 */
export function readAnew<Item>(item: Item, context: Context): Item {
  context.loaders.clear();
  return item;
}
