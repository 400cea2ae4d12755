import type { PrismaClient } from "@annals/schema/client";
import type DataLoader from "dataloader";

/** What every resolver of one request sees. */
export interface Context {
  /** The archive's tables. */
  db: PrismaClient;
  /** Whether strangers can reach the site, see `Config.isPublic`. */
  isPublic: boolean;
  /** Names this request in answers and in the log. */
  requestId: string;
  /** The request's loaders by name, see `batch`. */
  loaders: Map<string, DataLoader<string, unknown>>;
}

/** Makes the context of one request. */
export function toContext(db: PrismaClient, isPublic: boolean, requestId: string): Context {
  return { db, isPublic, requestId, loaders: new Map() };
}
