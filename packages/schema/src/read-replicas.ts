import { readReplicas } from "@prisma/extension-read-replicas";
import type { PrismaClient } from "../generated/client/client.ts";

/**
 * A client whose reads go to replicas, one of them by chance each time, while its writes and transactions go to the server
 * of `client`. The extension leaves raw queries alone; here those of `$queryRaw` are reads, too.
 */
export function withReplicas(client: PrismaClient, replicas: PrismaClient[]): PrismaClient {
  const routed = client.$extends(readReplicas({ replicas }));
  const whole = routed.$extends({
    query: {
      $queryRaw({ args, query, ...inner }) {
        const isInTransaction = "__internalParams" in inner && hasTransaction(inner.__internalParams);
        return isInTransaction ? query(args) : toReplica(routed.$replica()).$queryRaw(args);
      },
    },
  });
  // What the extensions add to the type is of no use to callers, and what they take from it ($on) is not used.
  return whole as unknown as PrismaClient;
}

function hasTransaction(params: unknown): boolean {
  return (
    typeof params === "object" && params !== null && "transaction" in params && Boolean(params.transaction)
  );
}

function toReplica(replica: unknown): PrismaClient {
  return replica as PrismaClient;
}
