import { describe, expect, it } from "vitest";
import { getResolvable, type IngestInput, readInput, withCaptures } from "./read-document.ts";
import type { DocumentCapture, ResolvableDocument } from "./resolve/archive.ts";

function read(
  bytes: Uint8Array | string,
  mediaType: string | null = null,
  url: string | null = null,
): ResolvableDocument {
  const capture = mediaType === null && url === null ? null : { url, retrievedAt: null, mediaType };
  const input: IngestInput = {
    path: "x",
    bytes: { ok: true, value: Buffer.from(bytes as string) },
    capture,
    warnings: [],
  };
  const document = readInput(input);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** What the database gives back. */
function toKept({ extraction: _, ...kept }: ResolvableDocument) {
  return kept;
}

const STORY =
  "The ministers opened a bridge over the river on Monday, ending a long dispute about the toll and the ferry.";
const WORDS = {
  "windows-1251": { bytes: [0xcc, 0xee, 0xf1, 0xf2], text: "Мост" },
  shift_jis: { bytes: [0x8b, 0xb4, 0x82, 0xaa], text: "橋が" },
  "euc-jp": { bytes: [0xb6, 0xb6, 0xa4, 0xac], text: "橋が" },
  gbk: { bytes: [0xc7, 0xc5, 0xc1, 0xba], text: "桥梁" },
};
const toPage = (head: string, word: number[]) =>
  Buffer.concat([
    Buffer.from(`<!doctype html><html><head>${head}<title>`),
    Buffer.from(word),
    Buffer.from(`</title></head><body><p>${STORY}</p></body></html>`),
  ]);

describe("a web page", () => {
  it("is kept to the byte, and its text is made of its bytes again", () => {
    const page = toPage('<meta charset="shift_jis">', WORDS.shift_jis.bytes);
    const document = read(page);
    expect(document.bytes && Buffer.from(document.bytes).equals(page)).toBe(true);
    expect(document.byteLength).toBe(page.length);
    expect(getResolvable({ ...toKept(document), text: "stale" })).toEqual(document);
  });

  it.each(Object.entries(WORDS))(
    "in %s is read by the label in it, or by the server's",
    (charset, { bytes, text }) => {
      const labelled = read(
        toPage(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`, bytes),
      );
      expect(labelled.extraction.parsed.title?.text).toBe(text);
      expect(labelled.captures).toEqual([]);
      const served = read(toPage("", bytes), `text/html; charset="${charset.toUpperCase()}"`);
      expect(served.extraction.parsed.title?.text).toBe(text);
      expect(served.captures[0]?.mediaType).toBe(`text/html; charset=${charset}`);
      expect(getResolvable(toKept(served))).toEqual(served);
    },
  );

  it("in UTF-16 is read by its byte order mark", () => {
    const wide = Buffer.from(
      `\uFEFF<html><head><title>Brücke</title></head><body>${STORY}</body></html>`,
      "utf16le",
    );
    expect(read(wide).extraction.parsed.title?.text).toBe("Brücke");
  });

  it("is the same document in either order of what it was served as", () => {
    const page = toPage("", WORDS["windows-1251"].bytes);
    const served = ["windows-1251", "iso-8859-5"].map((charset) =>
      read(page, `text/html; charset=${charset}`),
    );
    const [one, other] = served;
    if (!one || !other) throw new Error("two are made");
    expect(withCaptures(one, other)).toEqual(withCaptures(other, one));
  });

  it("shows that some of its bytes are no characters", () => {
    const document = read(toPage('<meta charset="utf-8">', [0xff, 0xfe, 0xfd]), null);
    expect(document.extraction.parsed.warnings.map(({ code }) => code)).toContain("encoding.replaced");
  });

  it("without an outlet of its own is of the host of its own address", () => {
    const head = '<link rel="canonical" href="https://www.gazette.example/2019/03/04/bridge">';
    const { parsed } = read(toPage(head, [0x42])).extraction;
    expect(parsed.url?.value).toBe("https://www.gazette.example/2019/03/04/bridge");
    expect(parsed.source?.value).toBe("gazette.example");
    expect(parsed.published?.value.edtf).toBe("2019-03-04");
  });
});

describe("text", () => {
  it("keeps no bytes beside it, and no capture that only says that it is text", () => {
    const document = read(`# Bridge\n\n${STORY}\n`, "text/plain; charset=utf-8");
    expect([document.bytes, document.captures]).toEqual([null, []]);
  });

  it("with a piece of HTML in it stays as it is", () => {
    const text = `<div align="center">Bridge</div>\n\n${STORY}\n`;
    expect(read(text)).toMatchObject({ text, bytes: null });
  });

  it("in another encoding is read as it was served", () => {
    const bytes = Buffer.concat([Buffer.from([0xcc, 0xee, 0xf1, 0xf2, 0x0a, 0x0a]), Buffer.from(STORY)]);
    const document = read(bytes, "text/plain; charset=windows-1251");
    expect(document.text).toBe(`Мост\n\n${STORY}`);
    expect(getResolvable(toKept(document))).toEqual(document);
  });
});

describe("an entry of a feed", () => {
  it("is an article of its fields", () => {
    const capture: DocumentCapture = {
      url: null,
      retrievedAt: null,
      mediaType: "application/rss+xml; charset=utf-8",
    };
    const item = `<item><title>A bridge &amp;amp; a ferry</title><link>https://gazette.example/bridge</link><pubDate>Mon, 04 Mar 2019 10:00:00 +0100</pubDate><dc:creator>Ann Example</dc:creator><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded></item>`;
    const { text, extraction } = read(item, capture.mediaType ?? null);
    expect(text).toContain(STORY);
    expect(extraction.parsed).toMatchObject({
      format: "html-article",
      title: { text: "A bridge & a ferry" },
      url: { value: "https://gazette.example/bridge" },
      published: { value: { edtf: "2019-03-04", time: "10:00", offset: "+01:00" } },
      source: { value: "gazette.example" },
    });
    expect(extraction.parsed.reports[0]?.byline?.text).toBe("Ann Example");
  });
});
