/** The enums of the archive as constant objects and types. Imports nothing else, so that a browser can load it. */
export * from "../generated/client/enums.ts";
