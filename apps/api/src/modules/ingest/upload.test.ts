import { gzipSync } from "node:zlib";
import { toTar, toWarcResponse, toZip } from "@annals/ingest/testing/archives";
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

const toRecord = ([name, text]: [string, string]) =>
  toWarcResponse(
    `https://w.example/${name}`,
    `HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: ${text.length}`,
    text,
  );

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
  const [tar, zip] = [await toTar(two), toZip(two)];
  zip[45] = (zip[45] ?? 0) ^ 0xff;
  const warc = Buffer.concat(two.map(toRecord));
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
