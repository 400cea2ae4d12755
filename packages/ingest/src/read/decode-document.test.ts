import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDocument, MAX_BYTES, MAX_LINE_BYTES } from "./decode-document.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const toCode = (bytes: Uint8Array) => {
  const decoded = decodeDocument(bytes);
  return decoded.ok ? "ok" : decoded.error.code;
};

describe("decodeDocument", () => {
  it("keeps every code unit, the byte order mark and CRLF included", () => {
    const bytes = encode("\uFEFFone\r\ntwo\u00A0😀\n");
    const decoded = decodeDocument(bytes);
    expect(decoded).toMatchObject({
      ok: true,
      value: { text: "\uFEFFone\r\ntwo\u00A0😀\n", byteLength: bytes.length },
    });
  });

  it("gives back the bytes of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const bytes = encode(`a${text}`);
        const decoded = decodeDocument(bytes);
        if (!decoded.ok) return;
        expect(Buffer.from(decoded.value.text, "utf8").equals(bytes)).toBe(true);
      }),
    );
  });

  it("names the bytes by their SHA-256", () => {
    const decoded = decodeDocument(encode("abc"));
    expect(decoded.ok && decoded.value.sha256).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("refuses nothing at all and white space alone", () => {
    expect(toCode(new Uint8Array())).toBe("document.empty");
    expect(toCode(encode("\uFEFF \r\n\t\u00A0\n"))).toBe("document.empty");
  });

  it.each([
    ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a]],
    ["a ZIP archive", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ["a PNG image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
    ["gzip data", [0x1f, 0x8b, 0x08, 0x00]],
  ])("says that it looks like %s", (kind, bytes) => {
    const decoded = decodeDocument(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ ok: false, error: { code: "document.binary" } });
    expect(!decoded.ok && decoded.error.message).toContain(kind);
  });

  it.each([
    ["little", [0xff, 0xfe, 0x4f, 0x00, 0x01, 0x01]],
    ["big", [0xfe, 0xff, 0x00, 0x4f, 0x01, 0x01]],
  ])("reads text in %s-endian UTF-16 by its byte order mark, and keeps the bytes", (_, numbers) => {
    const bytes = Uint8Array.from(numbers);
    expect(decodeDocument(bytes)).toMatchObject({
      ok: true,
      value: { text: "O\u0101", bytes, byteLength: 6 },
    });
    expect(toCode(Uint8Array.from([...numbers, 0, 0]))).toBe("document.binary");
  });

  it("refuses many control bytes without a NUL, but not a few", () => {
    expect(toCode(Uint8Array.from({ length: 100 }, (_, at) => (at % 2 ? 0x01 : 0x61)))).toBe(
      "document.binary",
    );
    expect(toCode(encode(`one\u0001 ${"words ".repeat(50)}`))).toBe("ok");
  });

  it.each([
    ["a lone tail byte", [0x61, 0x0a, 0x80], 2, 2],
    ["a cut sequence", [0x61, 0xe2, 0x80], 1, 1],
    ["an overlong slash", [0xc0, 0xaf], 0, 1],
    ["a surrogate", [0x0a, 0x0a, 0xed, 0xa0, 0x80], 2, 3],
    ["more than U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0, 1],
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9, 0x20], 3, 1],
  ])("gives byte and line of %s", (_, bytes, offset, line) => {
    const decoded = decodeDocument(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({
      ok: false,
      error: { code: "encoding.invalid-utf8", at: { offset, line } },
    });
  });

  it("refuses a line of more than the limit, at its start", () => {
    const long = encode(`first\n${"x".repeat(MAX_LINE_BYTES + 1)}`);
    expect(decodeDocument(long)).toMatchObject({
      ok: false,
      error: { code: "document.line-too-long", at: { offset: 6, line: 2 } },
    });
    expect(toCode(encode(`first\n${"x".repeat(MAX_LINE_BYTES)}\n`))).toBe("ok");
  });

  it("refuses more than 16 MiB before looking at a byte", () => {
    expect(toCode(new Uint8Array(MAX_BYTES + 1))).toBe("document.too-large");
  });
});
