/**
 * Returns the content security policy of a page (W3C CSP 3): everything from this host alone, scripts only as files, and
 * of styles within the page only those with the given hashes, such as `sha256-…`. Pages of other sites may hold it in a frame
 * only if it is made to be embedded.
 */
export function toPolicy(styleHashes: readonly string[] = [], isEmbed = false): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(" "),
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isEmbed ? "*" : "'self'"}`,
  ].join("; ");
}
