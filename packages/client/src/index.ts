/** Public entry of @annals/client. */
export * from "./archive.ts";
export * from "./graphql.ts";
export * from "./operations.ts";
