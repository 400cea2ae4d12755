import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./generated/graphql-env.d.ts";

/**
 * Writes a query or a fragment whose types follow from the API's printed schema: `tsc` refuses a field that
 * `apps/api/schema.graphql` does not have. `Date` is an ISO 8601 day, `DateTime` an ISO 8601 instant.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string };
  disableMasking: true;
}>();

export type { ResultOf } from "gql.tada";
