import { crc32, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedApi, serveTestApi } from "../../testing/served-api.ts";

const TOKEN = "a token for the tests";
let api: ServedApi;

beforeAll(async () => {
  api = await serveTestApi(TOKEN);
});

afterAll(() => api.close());

const toPage = (who: string) =>
  `${who} Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President ${who} Ferrer opened the new bridge in Lima on Monday before a great many people.\n`;

/** A tar of files of less than 512 bytes: https://www.gnu.org/software/tar/manual/html_node/Standard.html. */
function toTar(files: readonly [name: string, text: string][]): Buffer {
  const blocks = files.flatMap(([name, text]) => {
    const [head, body] = [Buffer.alloc(512), Buffer.alloc(512)];
    head.write(name, 0);
    head.write("0000644\0", 100);
    head.write(`${text.length.toString(8).padStart(11, "0")}\0`, 124);
    head.write("00000000000\0", 136);
    head.write(" ".repeat(8), 148);
    head.write("0", 156);
    head.write("ustar\u000000", 257);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    body.write(text);
    return [head, body];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A ZIP whose members are stored as they are: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. */
function toZip(files: readonly [name: string, text: string][]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(text), 10);
    shared.writeUInt32LE(text.length, 14);
    shared.writeUInt32LE(text.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    entries.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), shared, offset, Buffer.from(name)]),
    );
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), shared, Buffer.from(name + text)]);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function toRecord(address: string, text: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`;
}

interface Answered {
  outcomes: { path: string; status: string; error: { code: string; message: string } | null }[];
  errors: { message: string }[];
}

/** Sends files in one request, a mutation each, and gives what became of each. */
async function send(files: Record<string, Uint8Array>): Promise<Record<string, Answered>> {
  const names = Object.keys(files);
  const fields = names.map(
    (_, at) => `f${at}: ingest(input: { file: $f${at} }) {
      outcomes { path status error { code message } } errors { message } }`,
  );
  const query = `mutation (${names.map((_, at) => `$f${at}: File!`).join(", ")}) { ${fields.join(" ")} }`;
  const body = new FormData();
  body.set("operations", JSON.stringify({ query, variables: {} }));
  body.set("map", JSON.stringify(Object.fromEntries(names.map((_, at) => [at, [`variables.f${at}`]]))));
  for (const [at, name] of names.entries())
    body.set(String(at), new File([Buffer.from(files[name] ?? [])], name));
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}` },
    body,
  });
  const { data } = (await response.json()) as { data: Record<string, Answered> };
  return Object.fromEntries(names.map((name, at) => [name, data[`f${at}`] ?? { outcomes: [], errors: [] }]));
}

const toLines = ({ outcomes, errors }: Answered) => [
  ...outcomes.map(({ path, status, error }) => `${path}: ${error?.code ?? status}`),
  ...errors.map(({ message }) => message),
];

const two: [string, string][] = [
  ["one.txt", toPage("Ana")],
  ["two.txt", toPage("Eva")],
];

// The first document that is sent starts the threads that write and read.
it("stores what can be read of a request, and tells of each other file which it is, and why", async () => {
  const [tar, zip] = [toTar(two), toZip(two)];
  zip[45] = (zip[45] ?? 0) ^ 0xff;
  const warc = Buffer.from(two.map(([name, text]) => toRecord(`https://w.example/${name}`, text)).join(""));
  const answered = await send({
    "first.txt": Buffer.from(toPage("Ida")),
    "empty.txt": Buffer.alloc(0),
    "empty.warc.gz": gzipSync(""),
    "latin.txt": Buffer.from(toPage("Ren\u00e9"), "latin1"),
    "cut.tar": tar.subarray(0, 1200),
    "cut.tgz": gzipSync(tar).subarray(0, -8),
    "damaged.zip": zip,
    "cut.zip": zip.subarray(0, -30),
    "cut.txt.gz": gzipSync(toPage("Lea")).subarray(0, 60),
    "cut.warc": warc.subarray(0, -100),
    "no.tar": Buffer.from("x".repeat(2048)),
    "last.txt": Buffer.from(toPage("Mia")),
  });
  const lines = Object.fromEntries(Object.entries(answered).map(([name, one]) => [name, toLines(one)]));
  expect(lines).toEqual({
    "first.txt": ["first.txt: STORED"],
    "empty.txt": ["empty.txt: document.empty"],
    "empty.warc.gz": ["empty.warc.gz: document.empty"],
    "latin.txt": ["latin.txt: encoding.invalid-utf8"],
    "cut.tar": ["cut.tar!one.txt: STORED", "cut.tar: archive.damaged"],
    "cut.tgz": ["cut.tgz!one.txt: UNCHANGED", "cut.tgz!two.txt: STORED", "cut.tgz: archive.damaged"],
    "damaged.zip": ["damaged.zip!one.txt: archive.damaged", "damaged.zip!two.txt: UNCHANGED"],
    "cut.zip": ["cut.zip: archive.damaged"],
    "cut.txt.gz": ["cut.txt.gz: archive.damaged"],
    "cut.warc": [
      "cut.warc!https://w.example/one.txt: UNCHANGED",
      "cut.warc!https://w.example/two.txt: archive.damaged",
      "cut.warc: archive.damaged",
    ],
    "no.tar": ["no.tar: format.unknown"],
    "last.txt": ["last.txt: STORED"],
  });
  expect(answered["latin.txt"]?.outcomes[0]?.error?.message).toContain("byte 3 (line 1)");
  expect(answered["cut.warc"]?.outcomes[2]?.error?.message).toContain("https://w.example/two.txt");
  const { documents } = await api.get(`{ documents { nodes { title } } }`);
  expect(documents.nodes).toHaveLength(4);
}, 60_000);

it("takes a name for a name, wherever it leads", async () => {
  const answered = await send({
    "../x": Buffer.from(toPage("Zoe")),
    "paths.zip": toZip([["../../../tmp/escaped.txt", toPage("Pia")]]),
  });
  expect(answered["../x"]?.outcomes).toMatchObject([{ status: "STORED", error: null }]);
  expect(answered["paths.zip"] && toLines(answered["paths.zip"])).toEqual([
    "paths.zip!../../../tmp/escaped.txt: STORED",
  ]);
}, 60_000);
