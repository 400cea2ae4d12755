/** Header by which `src/proxy.ts` tells a page its own address, path and query, as the reader asked for it. */
export const addressHeader = "x-annals-address";

/**
 * Header by which `src/server/` tells a page the version of the archive that it is made of: what was read for the same version
 * need not be read again. None where nobody tells of changes.
 */
export const versionHeader = "x-annals-version";
