/** Header by which `src/proxy.ts` tells a page its own address, path and query, as the reader asked for it. */
export const addressHeader = "x-annals-address";
