import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { toWarcRecord, toWarcResponse, toZip } from "./testing/archives.ts";
import { read, readAll, toLines } from "./testing/read-written.ts";

const HTML = "HTTP/1.1 200 OK\nContent-Type: text/html";

describe("web archives", () => {
  const warc = () =>
    Buffer.concat([
      toWarcRecord(
        { "WARC-Type": "warcinfo", "Content-Type": "application/warc-fields" },
        Buffer.from("software: x\r\n"),
      ),
      toWarcResponse("https://w.example/a", HTML, "<p>First</p>", "2019-03-05T10:00:00Z"),
      toWarcResponse("https://w.example/gone", "HTTP/1.1 404 Not Found\nContent-Type: text/html", "gone"),
      toWarcResponse("https://w.example/pic", "HTTP/1.1 200 OK\nContent-Type: image/png", "png"),
      toWarcResponse(
        "https://w.example/b",
        `${HTML}\nTransfer-Encoding: chunked`,
        "4\r\n<p>S\r\na;x=y\r\necond</p> \r\n0\r\n\r\n",
      ),
      toWarcResponse(
        "https://w.example/c",
        `${HTML}; charset=koi8-r\nContent-Encoding: gzip`,
        gzipSync("<p>Third</p>"),
      ),
    ]);
  const pages = [
    "https://w.example/a: <p>First</p>",
    "https://w.example/b: <p>Second</p> ",
    "https://w.example/c: <p>Third</p>",
  ];

  it("give the pages that were served well, decoded, with address, time and media type", async () => {
    const inputs = await readAll("c.warc", warc());
    expect(toLines(inputs)).toEqual(pages.map((page) => `c.warc!${page}`));
    expect(inputs[0]?.capture).toEqual({
      url: "https://w.example/a",
      retrievedAt: "2019-03-05T10:00:00.000Z",
      mediaType: "text/html; charset=utf-8",
    });
    expect(inputs[2]?.capture?.mediaType).toBe("text/html; charset=koi8-r");
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
  ] as const)(
    "give of a page served as %s what is sound, and say what stands behind it",
    async (coding, compress) => {
      const toWarc = (body: Uint8Array) =>
        toWarcResponse("https://w.example/p", `${HTML}\nContent-Encoding: ${coding}`, body);
      const page = "c.warc!https://w.example/p";
      const sound = compress("<p>Sound</p>");
      expect(await read("c.warc", toWarc(Buffer.concat([sound, Buffer.alloc(9)])))).toEqual([
        `${page}: <p>Sound</p>`,
      ]);
      expect(await read("c.warc", toWarc(Buffer.concat([sound, Buffer.from("<!-- a proxy's -->")])))).toEqual(
        [`${page}: <p>Sound</p>`, `${page}: archive.damaged`],
      );
      expect(await read("c.warc", toWarc(sound.subarray(0, -6)))).toEqual([`${page}: archive.damaged`]);
      expect(await read("c.warc", toWarc(compress(Buffer.alloc(2 ** 24 + 1, "a"))))).toEqual([
        `${page}: document.too-large`,
      ]);
    },
  );

  it("give a page that was compressed twice, or in several members", async () => {
    const head = `${HTML}\nContent-Encoding: gzip, zstd`;
    const twice = zstdCompressSync(Buffer.concat([gzipSync("<p>One,"), gzipSync(" two</p>")]));
    const frames = [zstdCompressSync("<p>One,"), zstdCompressSync(" two</p>")];
    const pages = [
      toWarcResponse("https://w.example/a", head, twice),
      toWarcResponse("https://w.example/b", `${HTML}\nContent-Encoding: zstd`, Buffer.concat(frames)),
    ];
    expect(await read("c.warc", Buffer.concat(pages))).toEqual([
      "c.warc!https://w.example/a: <p>One, two</p>",
      "c.warc!https://w.example/b: <p>One, two</p>",
    ]);
  });

  it("are read compressed, a record a member, and in a WACZ without its indexes", async () => {
    const whole = warc();
    const gz = Buffer.concat([gzipSync(whole.subarray(0, 500)), gzipSync(whole.subarray(500))]);
    expect(await read("c.warc.gz", gz)).toEqual(pages.map((page) => `c.warc.gz!${page}`));
    const wacz = toZip([
      ["datapackage.json", "{}"],
      ["archive/data.warc.gz", gz],
      ["pages/pages.jsonl", '{"format":"x"}'],
    ]);
    expect(await read("c.wacz", wacz)).toEqual(pages.map((page) => `c.wacz!archive/data.warc.gz!${page}`));
  });

  it("say where they end too early, or stop being one", async () => {
    const cut = warc().subarray(0, -20);
    expect((await read("cut.warc", cut)).slice(2)).toEqual([
      "cut.warc!https://w.example/c: archive.damaged",
      "cut.warc: archive.damaged",
    ]);
    const short = Buffer.from(
      toWarcResponse("https://w.example/s", HTML, "<p>Cut</p>")
        .toString()
        .replace(/(Content-Length: \d+)(?=\r\n\r\nHTTP)/, (all) =>
          all.replace(/\d+/, (n) => String(Number(n) - 3)),
        ),
    );
    expect((await read("short.warc", Buffer.concat([short, warc()]))).at(-1)).toBe(
      "short.warc: archive.damaged",
    );
    const mixed = Buffer.concat([warc(), Buffer.from("no record\r\nat all\r\n\r\n")]);
    expect((await read("mixed.warc", mixed)).at(-1)).toBe("mixed.warc: archive.damaged");
  });
});
