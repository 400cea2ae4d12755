import "./subscription.event-added.ts";
import "./subscription.archive-changed.ts";
import "./subscription.ingest-progress.ts";
