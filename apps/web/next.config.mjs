// Not in TypeScript: the server reads it at its start, and would need a compiler for that.

// Nothing of this project reports to anybody; Next.js reads this after its configuration.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** Headers of every answer. The content security policy knows the page and is set in `src/server/`. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), browsing-topics=()" },
];

/** Addresses above those of what is corrected: each leads on to where one chooses what, since all that can be corrected says so. */
const chosenAt = {
  "/edit/entities": "/entities",
  "/edit/events": "/timeline",
  "/edit/documents": "/documents",
  "/edit/comments": "/documents",
  "/edit/decisions": "/decisions",
};

/**
 * Settings of the site's build and server: docs of Next.js 16, `next.config`.
 * @type {import("next").NextConfig}
 */
const nextConfig = {
  poweredByHeader: false,
  // Pages are compressed when nothing of them changes any more: `src/server/run.ts`.
  compress: false,
  // Draws cards; a binary that cannot be bundled.
  serverExternalPackages: ["@resvg/resvg-js"],
  transpilePackages: ["@annals/schema"],
  // Titles and descriptions belong in the head for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  redirects: async () =>
    Object.entries(chosenAt).map(([source, destination]) => ({ source, destination, permanent: false })),
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default nextConfig;
