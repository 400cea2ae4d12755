import type { PrismaClient, ReadText } from "@annals/schema/client";
import type DataLoader from "dataloader";
import type { Access } from "./http/access.ts";
import type { Live } from "./live/live.ts";
import type { OperationPlan } from "./reading/plan-operation.ts";
import type { Writing } from "./writing/writing.ts";

/** What every resolver of one request sees. */
export interface Context {
  /** The archive's tables. */
  db: PrismaClient;
  /** Runs a statement that gives a text. */
  readText: ReadText;
  /** Tells which plan answered the request. */
  noteRead: (plan: OperationPlan) => void;
  /** The archive's tables where they are written: what is read here is never behind. */
  writer: PrismaClient;
  /** Whether the request may change the archive. */
  access: Access;
  /** Whether strangers can reach the site, see `Config.isPublic`. */
  isPublic: boolean;
  /** Names this request in answers and in the log. */
  requestId: string;
  /** What happens to the archive; null where the API was started without subscriptions. */
  live: Live | null;
  /** What changes the archive; null where the API was not told where that is. */
  writing: Writing | null;
  /** The request's loaders by name, see `batch`. */
  loaders: Map<string, DataLoader<string, unknown>>;
}

/** Makes the context of one request. */
export function toContext(parts: Omit<Context, "loaders">): Context {
  return { ...parts, loaders: new Map() };
}
