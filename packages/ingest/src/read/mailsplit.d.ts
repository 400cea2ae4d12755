/** The part of mailsplit that is used here: it has no types of its own. */
declare module "mailsplit" {
  import type { Transform } from "node:stream";

  /** One part of a message, told of before its body comes. */
  export interface MimeNode {
    type: "node";
    /** `text/html`, lower case; false if none is given. */
    contentType: string | false;
    charset: string | false;
    /** `base64`, lower case; empty if none is given. */
    encoding: string | false;
    /** `related`, or false for a part that holds no others. */
    multipart: string | false;
    headers: { getFirst(name: string): string };
    root: boolean;
    /** A stream that undoes quoted-printable or Base64. */
    getDecoder(): Transform;
  }

  /** A piece of a body, still encoded. */
  export interface MimeBody {
    type: "body" | "data";
    node: MimeNode;
    value: Buffer;
  }

  /** Takes the bytes of a message, gives its parts. */
  export class Splitter extends Transform {
    constructor(options?: { maxHeadSize?: number; maxChildNodes?: number });
    [Symbol.asyncIterator](): AsyncIterator<MimeNode | MimeBody>;
  }
}
