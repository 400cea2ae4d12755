import { config } from "../../config.ts";
import { answerInFormat } from "../../formats/answer-in-format.ts";
import { toNotice } from "../../formats/to-notice.ts";
import { addressHeader } from "../../gate/address-header.ts";

/** Answers are made when they are asked for, like the pages. */
export const dynamic = "force-dynamic";

/** Answers every address that asks for a page in another format: `src/proxy.ts` sends them here. */
export async function GET(request: Request): Promise<Response> {
  const address = request.headers.get(addressHeader);
  if (address === null) return toNotice(404, "Nothing in this archive has this address.");
  return answerInFormat(request, config.siteUrl, address);
}
