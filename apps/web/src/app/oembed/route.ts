import { config } from "../../config.ts";
import { findOEmbed } from "../../embed/to-oembed.ts";
import { toNotice } from "../../formats/to-notice.ts";

/** Answers are made when they are asked for, like the pages. */
export const dynamic = "force-dynamic";

/** Answers by oEmbed 1.0: `/oembed?url=…&maxwidth=…&maxheight=…`, in JSON; 404 for an address that cannot be embedded. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return toNotice(501, "Only JSON is given.");
  const answer = findOEmbed(config.siteUrl, searchParams.get("url") ?? "", {
    maxWidth: findSize(searchParams.get("maxwidth")),
    maxHeight: findSize(searchParams.get("maxheight")),
  });
  if (answer === null) return toNotice(404, "Nothing in this archive with this address can be embedded.");
  // Who embeds asks from a script of another site.
  return Response.json(answer, {
    headers: { "access-control-allow-origin": "*" },
  });
}

function findSize(text: string | null): number | null {
  const size = Number.parseInt(text ?? "", 10);
  return size > 0 ? size : null;
}
