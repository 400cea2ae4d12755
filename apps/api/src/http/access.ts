import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a request may change the archive, and if not, why. */
export type Access = "granted" | "read-only" | "token-missing" | "token-wrong";

const toDigest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Compares the token of a request with the one that is needed, in time that tells nothing about either.
 * @param token what a mutation must carry; null = nobody may change anything
 * @param authorization the request's header of that name
 */
export function toAccess(token: string | null, authorization: string | null): Access {
  if (token === null) return "read-only";
  const given = /^Bearer +(.+)$/i.exec(authorization?.trim() ?? "")?.[1];
  if (given === undefined) return "token-missing";
  return timingSafeEqual(toDigest(given), toDigest(token)) ? "granted" : "token-wrong";
}

/** What a client can do about it. */
export const accessWords: Readonly<Record<Exclude<Access, "granted">, string>> = {
  "read-only": "This archive is read-only: the server was started without ANNALS_TOKEN.",
  "token-missing": "The request has no token. Send the header `Authorization: Bearer TOKEN`.",
  "token-wrong": "The token of the request is not the server's.",
};
