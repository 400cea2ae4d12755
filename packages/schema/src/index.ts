/** Public entry of @annals/schema. Browser code imports `@annals/schema/edtf` and `@annals/schema/enums` instead. */
export * from "./client.ts";
export * from "./database.ts";
export * from "./edtf.ts";
export * from "./ids.ts";
export * from "./migrate.ts";
