import { describe, expect, it } from "vitest";
import { toMhtml } from "./testing/archives.ts";
import { readAll } from "./testing/read-written.ts";

const BOUNDARY = "----Parts----";
const HTML = `<!doctype html><html><body>${"<p>The ferry sank near the coast.</p>".repeat(20)}</body></html>`;
const toPage = (encoding: "base64" | "quoted-printable") =>
  toMhtml("https://m.example/p", "utf-8", Buffer.from(HTML), encoding);
const BASE64 = toPage("base64");
const QUOTED = toPage("quoted-printable");
/** A place within the page. */
const AT = BASE64.lastIndexOf("Content-Location") + 300;
const [HEAD = "", FIRST = "", ...REST] = BASE64.split(`--${BOUNDARY}`);

async function readOne(mhtml: string): Promise<string> {
  const [input, ...others] = await readAll("p.mhtml", mhtml);
  expect(others).toEqual([]);
  if (!input) throw new RangeError("nothing was read");
  return input.bytes.ok
    ? Buffer.from(input.bytes.value).toString()
    : `${input.bytes.error.code}: ${input.bytes.error.message}`;
}

describe("a page saved as MHTML", () => {
  it.each([
    [
      "has a letter that is none of Base64",
      `${BASE64.slice(0, AT)}%${BASE64.slice(AT)}`,
      /“%” stands at byte \d+/,
    ],
    [
      "lost a letter of its Base64",
      BASE64.slice(0, AT) + BASE64.slice(AT + 1),
      /\d+ letters, and some are missing/,
    ],
    [
      "ends its Base64 in the middle",
      `${BASE64.slice(0, AT)}==${BASE64.slice(AT)}`,
      /“=” stands at byte \d+/,
    ],
    ["is cut off", BASE64.slice(0, AT), /cut off within its page|Base64 of its page is damaged/],
    ["is cut off, and quoted-printable", QUOTED.slice(0, AT), /cut off within its page/],
    ["is in an unknown coding", BASE64.replace("base64", "x-uuencode"), /not known, “x-uuencode”/],
    [
      "has other boundaries than it says",
      BASE64.replace(`boundary="${BOUNDARY}"`, 'boundary="other"'),
      /stands nowhere in it/,
    ],
    ["names no boundary", BASE64.replace(`;\r\n\tboundary="${BOUNDARY}"`, ""), /names no boundary/],
    [
      "has another boundary behind its page",
      QUOTED.split(`--${BOUNDARY}`)
        .map((part, at) => (at > 1 ? `--other${part}` : at === 1 ? `--${BOUNDARY}${part}` : part))
        .join(""),
      /Behind its page stands “--other”/,
    ],
    [
      "has another boundary behind its Base64",
      `${HEAD}--${BOUNDARY}${FIRST}--other${REST.join("--other")}`,
      /stands at byte/,
    ],
  ])("is refused where it %s", async (_, mhtml, reason) => {
    const read = await readOne(mhtml);
    expect(read).toMatch(/^archive\.damaged: /);
    expect(read).toMatch(reason);
  });

  it("is read where only the line that ends it is missing, or its Base64 is not filled up", async () => {
    expect(await readOne(`${HEAD}--${BOUNDARY}${FIRST}`)).toBe(HTML);
    expect(await readOne(BASE64.replace(/=+(?=\r\n------Parts)/, ""))).toBe(HTML);
  });
});
