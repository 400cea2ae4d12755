import type { CORSOptions } from "graphql-yoga";
import type { Config } from "../config.ts";

/**
 * Says which pages of other origins may read answers in a browser: those of the site on this machine, and those that
 * the owner allows. A list of origins would answer a foreign one with `null`, which is an origin too: that of a
 * sandboxed frame.
 */
export function toCors({ webPort, corsOrigins }: Pick<Config, "webPort" | "corsOrigins">) {
  const allowed = new Set([`http://localhost:${webPort}`, `http://127.0.0.1:${webPort}`, ...corsOrigins]);
  return (request: Request): CORSOptions => {
    const origin = request.headers.get("origin");
    if (origin === null || !allowed.has(origin)) return false;
    return {
      origin: [origin],
      methods: ["GET", "POST"],
      allowedHeaders: ["authorization", "content-type", "x-request-id", ...preflightHeaders],
      exposedHeaders: ["x-request-id"],
      credentials: false,
      maxAge: preflightSeconds,
    };
  };
}

/** A browser asks first before it sends these headers to another origin. */
export const preflightHeaders = ["x-annals-csrf", "apollo-require-preflight"];

/** How long a browser may remember that it may ask. */
const preflightSeconds = 600;
