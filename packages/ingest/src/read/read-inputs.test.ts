import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS, type Limits } from "./limits.ts";
import { toMhtml, toTar, toZip } from "./testing/archives.ts";
import { read, readAll, toLines } from "./testing/read-written.ts";

const PLAIN: [string, string][] = [
  ["one.txt", "First page."],
  ["b/two.md", "# Second"],
];

describe("archives", () => {
  it.each([
    ["pile.tar", async () => toTar(PLAIN)],
    ["pile.tar.gz", async () => gzipSync(await toTar(PLAIN))],
    ["pile.tar.zst", async () => zstdCompressSync(await toTar(PLAIN))],
    ["pile.zip", async () => toZip(PLAIN)],
  ])("give the documents in %s by their names", async (name, make) => {
    expect(await read(name, await make())).toEqual([
      `${name}!one.txt: First page.`,
      `${name}!b/two.md: # Second`,
    ]);
  });

  it("are known by their bytes, whatever they are called, and read within each other", async () => {
    const inner = toZip([["deep.txt", "Deep."]]);
    const outer = gzipSync(
      await toTar([
        ["in.bin", inner],
        ["page.txt.gz", gzipSync("Packed.")],
      ]),
    );
    expect(await read("things", outer)).toEqual([
      "things!in.bin!deep.txt: Deep.",
      "things!page.txt.gz: Packed.",
    ]);
  });

  it("leave out hidden files, and take how a page was saved from the file beside it", async () => {
    const files: [string, string][] = [
      ["__MACOSX/._a.html", "x"],
      [".DS_Store", "x"],
      ["a.html", "<p>Page</p>"],
      ["a.meta.json", '{"url": "https://paper.example/a", "retrievedAt": "2020-01-02T03:04:05Z"}'],
    ];
    for (const [name, bytes] of [
      ["p.zip", toZip(files)],
      ["p.tar", await toTar(files)],
    ] as const) {
      const inputs = await readAll(name, bytes);
      expect(inputs.map(({ capture }) => capture)).toEqual([
        {
          url: "https://paper.example/a",
          retrievedAt: "2020-01-02T03:04:05.000Z",
          mediaType: "text/html; charset=utf-8",
        },
      ]);
    }
  });

  it("write nothing anywhere, whatever a member is called", async () => {
    const names = ["../../escaped.txt", "/absolute.txt", "C:\\drive.txt"];
    const files = names.map((name): [string, string] => [name, "Words."]);
    expect(await read("p.zip", toZip(files))).toHaveLength(3);
    expect(await read("p.tar", await toTar(files))).toHaveLength(3);
  });

  it("keep what stands before a cut, and name what was lost", async () => {
    const noise = Buffer.from(Array.from({ length: 3_000 }, (_, at) => 97 + ((at * at) % 23)));
    const tar = gzipSync(
      await toTar([
        ["a.txt", "Kept."],
        ["b.txt", noise],
      ]),
    );
    expect(await read("p.tgz", tar.subarray(0, -30))).toEqual([
      "p.tgz!a.txt: Kept.",
      "p.tgz!b.txt: archive.damaged",
      "p.tgz: archive.damaged",
    ]);
  });

  it.each([
    ["gz", gzipSync],
    ["zst", zstdCompressSync],
  ] as const)("are read in all members of a %s, which zeros may fill up", async (ending, compress) => {
    const large = "Many words. ".repeat(200_000);
    const members = ["One, ", "two, ", large, "three."].map((text) => compress(text));
    const name = `page.txt.${ending}`;
    expect(await read(name, Buffer.concat([...members, Buffer.alloc(40_000)]))).toEqual([
      `${name}: One, two, ${large}three.`,
    ]);
  });

  it.each([
    ["gz", gzipSync],
    ["zst", zstdCompressSync],
  ] as const)("say of a %s what stands behind its end, and read what is sound", async (ending, compress) => {
    const foreign = Buffer.from("\0\0no part of it");
    const name = `page.txt.${ending}`;
    expect(await read(name, Buffer.concat([compress("Sound."), foreign]))).toEqual([
      `${name}: Sound.`,
      `${name}: archive.damaged`,
    ]);
    const tar = compress(await toTar(PLAIN));
    expect(await read(`p.tar.${ending}`, Buffer.concat([tar, foreign]))).toEqual([
      `p.tar.${ending}!one.txt: First page.`,
      `p.tar.${ending}!b/two.md: # Second`,
      `p.tar.${ending}: archive.damaged`,
    ]);
  });

  it("are read behind any head of a gzip member, and refused where its checksum is another", async () => {
    const sound = gzipSync("Sound.");
    const head = Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]);
    const named = Buffer.concat([
      head,
      Buffer.from("page.txt\0A comment\0"),
      Buffer.from([9, 9]),
      sound.subarray(10),
    ]);
    expect(await read("p.gz", named)).toEqual(["p.gz: Sound."]);
    expect(await read("p.gz", named.subarray(0, 30))).toEqual(["p.gz: archive.damaged"]);
    const other = Buffer.from(sound);
    other.writeUInt32LE(7, sound.length - 8);
    expect(await read("p.gz", other)).toEqual(["p.gz: archive.damaged"]);
  });

  it("name the files of a tar that are packed with holes, and read the others", async () => {
    const tar = await toTar([["holes.txt", "Two words."], ...PLAIN]);
    tar[156] = "S".charCodeAt(0);
    tar.fill(" ", 148, 156);
    const sum = tar.subarray(0, 512).reduce((all, byte) => all + byte, 0);
    tar.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    const others = ["one.txt: First page.", "b/two.md: # Second"].map((page) => `p.tar!${page}`);
    expect(await read("p.tar", tar)).toEqual(["p.tar!holes.txt: archive.damaged", ...others]);
    const pax = { "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "holes.txt" };
    const posix = await toTar([["GNUSparseFile.1/holes.txt", "1\n0\n10\nTwo words.", pax], ...PLAIN]);
    expect(await read("p.tar", posix)).toEqual(["p.tar!holes.txt: archive.damaged", ...others]);
  });

  it("lose of a ZIP the damaged member alone", async () => {
    const zip = toZip([
      ["a.txt", "First."],
      ["b.txt", "Second, which is damaged."],
      ["c.txt", "Third."],
    ]);
    const at = zip.indexOf("b.txt") + 8;
    zip[at] = (zip[at] ?? 0) ^ 0xff;
    const lines = await read("p.zip", zip);
    expect(lines.map((line) => line.replace(/: .*/, ""))).toEqual([
      "p.zip!a.txt",
      "p.zip!b.txt",
      "p.zip!c.txt",
    ]);
    expect(lines[1]).toBe("p.zip!b.txt: archive.damaged");
    expect(lines[2]).toBe("p.zip!c.txt: Third.");
  });

  it("fail with a reason where they are none", async () => {
    expect(await read("cut.zip", toZip(PLAIN).subarray(0, 40))).toEqual(["cut.zip: archive.damaged"]);
    expect(await read("book.epub", toZip([["mimetype", "application/epub+zip"]]))).toEqual([
      "book.epub: document.binary",
    ]);
  });
});

describe("limits", () => {
  const few = (limits: Partial<Limits>): Limits => ({ ...LIMITS, ...limits });

  it("stop an archive in an archive in an archive", async () => {
    let nested: Uint8Array = toZip([["page.txt", "At the bottom."]]);
    for (let depth = 0; depth < 8; depth += 1) nested = toZip([["in.zip", nested]]);
    expect(await read("p.zip", nested)).toEqual([expect.stringMatching(/in\.zip: archive\.too-deep$/)]);
  });

  it("stop at the number of members, and keep those before", async () => {
    const files = Array.from({ length: 9 }, (_, at): [string, string] => [`${at}.txt`, "Page."]);
    const lines = await read("p.zip", toZip(files), few({ entries: 4 }));
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe("p.zip: archive.too-large");
  });

  it("stop what grows a thousandfold, fast and alone", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
    const tar = await toTar([
      ["bomb.tar.gz", gzipSync(await toTar([["zeros.txt.gz", bomb]]))],
      ["after.txt", "Still here."],
    ]);
    const started = performance.now();
    const lines = await read("p.tar", tar);
    expect(lines.at(-1)).toBe("p.tar!after.txt: Still here.");
    expect(lines[0]).toMatch(/: (?:document|archive)\.too-large$/);
    expect(performance.now() - started).toBeLessThan(5_000);
  }, 20_000);

  it("stop at the bytes that all of it expands to", async () => {
    const tar = gzipSync(
      await toTar([
        ["a.txt", "Kept."],
        ["b.txt", "x".repeat(200_000)],
      ]),
    );
    const lines = await read("p.tgz", tar, few({ bytes: 50_000 }));
    expect(lines.at(-1)).toBe("p.tgz: archive.too-large");
  });
});

describe("saved pages, feeds and lines of JSON", () => {
  it.each(["base64", "quoted-printable"] as const)(
    "give the page of an MHTML file in %s to the byte",
    async (encoding) => {
      const html = Buffer.concat([
        Buffer.from("<!doctype html><p>"),
        Buffer.from([0xcf, 0xf0, 0x3d, 0x0a]),
        Buffer.from("x".repeat(200)),
      ]);
      const [input] = await readAll(
        "p.mhtml",
        toMhtml("https://m.example/p", "windows-1251", html, encoding),
      );
      expect(input?.bytes).toMatchObject({ ok: true });
      expect(input?.bytes.ok && Buffer.from(input.bytes.value).equals(html)).toBe(true);
      expect(input?.capture).toEqual({
        url: "https://m.example/p",
        retrievedAt: "2019-03-05T10:00:00.000Z",
        mediaType: "text/html; charset=windows-1251",
      });
    },
  );

  it("find a feed behind the entities that its type declares, and resolve none of them", async () => {
    const feed = (name: string) =>
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rss version="2.0"><channel><item><title>Ferry &${name};</title></item></channel></rss>`;
    for (const name of ["b", "x"]) {
      const inputs = await read("feed.xml", feed(name));
      expect(inputs).toEqual([expect.stringContaining(`&${name};`)]);
    }
  });

  it("make each entry of a feed a document of the bytes that it has there", async () => {
    const items = [
      "<item><title>A</title></item>",
      "<item ><title>Ü</title><description><![CDATA[<item>]]></description></item>",
    ];
    const rss = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>F</title>${items.join("\n")}</channel></rss>`;
    expect(await read("f.xml", rss)).toEqual(items.map((item, at) => `f.xml!${at + 1}: ${item}`));
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title></entry></feed>';
    expect(await read("f.atom", atom)).toEqual(["f.atom!1: <entry><title>A</title></entry>"]);
    const json =
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "Words"}]}';
    expect(await read("f.json", json)).toEqual(['f.json!1: {"id":"1","content_text":"Words"}']);
    expect(await read("e.xml", "<rss><channel></channel></rss>")).toEqual(["e.xml: archive.empty"]);
  });

  it("read lines of JSON, and name line and offset of a bad one", async () => {
    const good = '{"url": "https://l.example/1", "html": "<p>Ü</p>", "retrievedAt": "2019-01-01T00:00:00Z"}';
    const inputs = await readAll(
      "l.jsonl",
      `${good}\n\n{"url": \n{"text": "Plain", "more": 1}\n{"text": null}`,
    );
    expect(toLines(inputs)).toEqual([
      "l.jsonl!1: <p>Ü</p>",
      "l.jsonl!3: record.unreadable",
      "l.jsonl!4: Plain",
      "l.jsonl!5: record.unreadable",
    ]);
    expect(inputs[1]?.bytes).toMatchObject({
      error: { at: { line: 3, offset: Buffer.byteLength(good) + 2 } },
    });
    expect(inputs[0]?.capture?.url).toBe("https://l.example/1");
  });

  it("leave JSON, XML and letters of other kinds the documents that they are", async () => {
    for (const [name, content] of [
      ["a.json", '{"name": "x"}'],
      ["a.xml", "<note><item>x</item></note>"],
      ["a.eml", "From: a@b.example\nSubject: x\n\nWords"],
      ["a.md", "# WARC/1.0 and other formats"],
    ] as const) {
      expect(await read(name, content)).toEqual([`${name}: ${content}`]);
    }
  });
});
