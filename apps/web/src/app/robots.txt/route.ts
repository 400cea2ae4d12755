import { config } from "../../config.ts";

/** Answers are made when they are asked for: the site's address is known only then. */
export const dynamic = "force-dynamic";

/** Tells robots (RFC 9309) what to leave alone, and where the pages are listed. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /search?",
    "Disallow: /timeline?",
    "Disallow: /edit",
    "Disallow: /sign-in",
    "Allow: /",
    "",
    `Sitemap: ${config.siteUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
