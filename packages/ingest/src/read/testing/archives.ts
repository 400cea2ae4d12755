import { buffer } from "node:stream/consumers";
import { crc32, deflateRawSync } from "node:zlib";
import { pack } from "tar-stream";

/** Bytes of text or of bytes. */
function toBytes(content: string | Uint8Array): Buffer {
  return Buffer.from(content as string);
}

/** A tar of files, in the order given, with what POSIX lets a head tell of them. */
export async function toTar(
  files: [name: string, content: string | Uint8Array, pax?: Record<string, string>][],
): Promise<Buffer> {
  const packed = pack();
  for (const [name, content, pax] of files) packed.entry(pax ? { name, pax } : { name }, toBytes(content));
  packed.finalize();
  return buffer(packed);
}

/** A ZIP of deflated files (APPNOTE.TXT 4.3). */
export function toZip(files: [name: string, content: string | Uint8Array][]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = toBytes(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, label);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed);
    offset += 30 + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** A record of a WARC (ISO 28500): a response with its HTTP head and body. */
export function toWarcResponse(
  url: string,
  head: string,
  body: string | Uint8Array,
  date = "2019-03-05T10:00:00Z",
): Buffer {
  const block = Buffer.concat([
    Buffer.from(`${head.trim().replace(/\r?\n/g, "\r\n")}\r\n\r\n`),
    toBytes(body),
  ]);
  return toWarcRecord(
    {
      "WARC-Type": "response",
      "WARC-Target-URI": url,
      "WARC-Date": date,
      "Content-Type": "application/http; msgtype=response",
    },
    block,
  );
}

/** Any record of a WARC. */
export function toWarcRecord(headers: Record<string, string>, block: Uint8Array): Buffer {
  const fields = {
    "WARC-Record-ID": `<urn:uuid:${crc32(block)}>`,
    ...headers,
    "Content-Length": String(block.length),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** A page saved as MHTML, its HTML in quoted-printable or Base64. */
export function toMhtml(
  url: string,
  charset: string,
  html: Buffer,
  encoding: "base64" | "quoted-printable",
): string {
  const body =
    encoding === "base64"
      ? html.toString("base64").replace(/.{76}/g, "$&\r\n")
      : [...html]
          .map((byte) =>
            byte < 0x20 || byte > 0x7e || byte === 0x3d
              ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
              : String.fromCharCode(byte),
          )
          .join("")
          .replace(/((?:=..|[^=]){60})/g, "$1=\r\n");
  return [
    "From: <Saved by Example>",
    `Snapshot-Content-Location: ${url}`,
    "Subject: A page",
    "Date: Tue, 5 Mar 2019 10:00:00 -0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Parts----"',
    "",
    "",
    "------Parts----",
    `Content-Type: text/html; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${url}`,
    "",
    body,
    "------Parts----",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "------Parts------",
    "",
  ].join("\r\n");
}
