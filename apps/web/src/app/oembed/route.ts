import { config } from "../../config.ts";
import { findOEmbed } from "../../embed/to-oembed.ts";
import { toNotice } from "../../formats/to-notice.ts";
import { ApiSilence, ApiTrouble, askApi, createApiClient } from "../../graphql/ask-api.ts";

/** Answers are made when they are asked for, like the pages. */
export const dynamic = "force-dynamic";

/** Answers by oEmbed 1.0: `/oembed?url=…&maxwidth=…&maxheight=…`, in JSON; 404 for an address that cannot be embedded. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return toNotice(501, "Only JSON is given.");
  const size = {
    maxWidth: findSize(searchParams.get("maxwidth")),
    maxHeight: findSize(searchParams.get("maxheight")),
  };
  const client = createApiClient();
  try {
    const answer = await findOEmbed(config.siteUrl, searchParams.get("url") ?? "", size, (query, variables) =>
      askApi(client, query, variables),
    );
    if (answer === null) return toNotice(404, "Nothing in this archive with this address can be embedded.");
    // Who embeds asks from a script of another site.
    return Response.json(answer, { headers: { "access-control-allow-origin": "*" } });
  } catch (error) {
    if (error instanceof ApiTrouble) return toNotice(400, error.message);
    if (error instanceof ApiSilence) return toNotice(error.status, "The archive cannot be reached.");
    throw error;
  }
}

function findSize(text: string | null): number | null {
  const size = Number.parseInt(text ?? "", 10);
  return size > 0 ? size : null;
}
