import type { IncomingMessage } from "node:http";
import type { FormFields } from "./corrections.ts";

/** How many bytes a form may have, files included. The API takes 16 MB a file. */
const maxFormBytes = 64_000_000;

/** A form that cannot be read, and the status that says why. */
export class UnreadableForm extends Error {
  override name = "UnreadableForm";
  readonly status: 400 | 413;

  constructor(status: 400 | 413) {
    super(status === 413 ? `A form may have ${maxFormBytes} bytes.` : "The form cannot be read.");
    this.status = status;
  }
}

/** A form as it was sent. */
export interface SentForm extends FormFields {
  /** Every text, by the name of its field. */
  values: Record<string, string[]>;
  /** The files of a field; without those that were left empty. */
  files(name: string): File[];
}

/** Reads the form that a request carries, of either kind that browsers send. Throws `UnreadableForm`. */
export async function readForm(request: IncomingMessage): Promise<SentForm> {
  const body = await readBody(request);
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  // The types of Node.js and of browsers differ in which memory a buffer may have; both take bytes.
  const form = await new Response(body as BodyInit, { headers }).formData().catch(() => {
    throw new UnreadableForm(400);
  });
  const texts = (name: string) =>
    form.getAll(name).flatMap((value) => {
      const text = typeof value === "string" ? value.trim() : "";
      return text === "" ? [] : [text];
    });
  return {
    values: Object.fromEntries([...new Set(form.keys())].map((name) => [name, texts(name)])),
    texts,
    text: (name) => texts(name)[0] ?? "",
    files: (name) =>
      form.getAll(name).filter((value): value is File => value instanceof File && value.size > 0),
  };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > maxFormBytes) throw new UnreadableForm(413);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > maxFormBytes) throw new UnreadableForm(413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
