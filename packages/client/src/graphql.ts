import { initGraphQLTada } from "gql.tada";
import type { introspection } from "../generated/introspection.d.ts";

/** How values of the schema's own scalars arrive: `Date` as an ISO 8601 day, `DateTime` as an ISO 8601 instant. */
export type Scalars = { Date: string; DateTime: string };

/**
 * Writes a query, a mutation or a fragment whose types follow from the API's schema: `tsc` knows what each answer holds, and refuses to
 * read what the schema does not have; an unknown argument is found by `gql.tada check`. What a fragment asks for is there for all to read; who wants fragments
 * masked calls `initGraphQLTada` of gql.tada with `introspection` and `Scalars`.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: Scalars;
  disableMasking: true;
}>();

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from "gql.tada";
export type { introspection };
