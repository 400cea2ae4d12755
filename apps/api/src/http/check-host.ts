import type { RequestListener } from "node:http";
import type { RequestErrorCode } from "../errors.ts";
import { toRequestId } from "./request-ids.ts";

const code: RequestErrorCode = "request.invalid";

const body = JSON.stringify({
  errors: [{ message: "The header `Host` names no host.", extensions: { code } }],
});

/** Whether an address can be made of the header: a name or an address, and perhaps a port. */
const isHost = (host: string) => !/[/?#@\\]/.test(host) && URL.canParse(`http://${host}`);

/** Refuses with 400 what names itself as being for no host that there could be, of which Yoga makes an address first of all. */
export function refuseBadHosts(listener: RequestListener): RequestListener {
  return (request, response) => {
    const { host } = request.headers;
    if (host === undefined || host === "" || isHost(host)) return listener(request, response);
    const id = toRequestId(request.headers["x-request-id"]);
    response
      .writeHead(400, { "content-type": "application/json; charset=utf-8", "x-request-id": id })
      .end(body);
  };
}
