import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnyInput } from "./read-document.ts";

const STORY = `Mayors of Norburg and Sudburg agree to run ferry again

March 20, 2017, 11:44 UTC+3

Share this:

NORBURG, March 20. /TASS/. The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.

"It is late, but it is ours," the mayor of Norburg, Anna Lind, told reporters after the talks in the harbour office.

The boat itself lies in Norburg, where two mechanics have looked after its engine since the autumn of the flood.

It last ran in November 2013, and a bus has taken people over the long bridge of Sudburg ever since.
`;

const THREAD = `Ferry of Norburg runs again

The boat left the pier at noon on Friday, and forty people stood on its deck in the rain, the harbour office said.

  • 2

    Ann Bell

    At last. My mother has asked for it every week since the day it stopped.

  • -3


    Nobody needs it, and the bridge is free.

  • 0

    Ben Orlov

    Then take the bridge and leave the boat to us.

Login to leave a comment
`;

const LISTING = `Contents tagged with Ferries

  • Mayors agree to run the ferry again

    The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run …

  • Bridge of Norburg opens three years late

    The longest wooden bridge of the region opened on Thursday, three years after the day it was to …

  • Ferryman sells his boat and leaves town

    Nobody asked the ferryman, who said later that he had sold the boat and did not mean to buy …
`;

/** What stands above a page and is no part of it. */
const MENUS = [
  [],
  ["Home", "News", "Politics", "Business", "Sport", "Opinion"],
  ["Skip to main content", "Subscribe", "Log in", "My account"],
  ["Share", "Facebook", "Twitter", "Email", "Print"],
];

const look = fc.record({
  eol: fc.constantFrom("\n", "\r\n", "\r"),
  /** Every so many spaces are another one; 0 leaves all plain. */
  every: fc.nat({ max: 4 }),
  space: fc.constantFrom("\u00A0", "\u2009", "\u202F"),
  trailing: fc.constantFrom("", " ", "\t", "   "),
  bullet: fc.constantFrom("•", "*", "·", "▪", "●", "◦", "-", "–"),
  hasMark: fc.boolean(),
  isCurly: fc.boolean(),
  isApart: fc.boolean(),
  menu: fc.constantFrom(...MENUS),
});

type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;

/** The same page as another house, editor or converter would have saved it. */
function toLook(text: string, given: Look): string {
  let spaces = 0;
  const isOther = () => given.every > 0 && ++spaces % given.every === 0;
  const written = text
    .replace(/^(\s*)•/gm, `$1${given.bullet}`)
    .replace(/"([^"]*)"/g, given.isCurly ? "“$1”" : '"$1"')
    .replace(/(?<=\S) (?=\S)/g, () => (isOther() ? given.space : " "))
    .replace(/\n\n/g, given.isApart ? "\n\n\n" : "\n\n");
  const lines = [...given.menu, ...(given.menu.length > 0 ? [""] : []), ...written.split("\n")];
  return (given.hasMark ? "\uFEFF" : "") + lines.map((line) => line + given.trailing).join(given.eol);
}

/** What a page says, without the ways to write spaces and quotation marks. */
function read(text: string) {
  const bytes = new Uint8Array(Buffer.from(text, "utf8"));
  const read = readAnyInput({ path: "page", bytes: { ok: true, value: bytes }, capture: null, warnings: [] });
  if (!read.ok) throw new Error(read.error.message);
  const { extraction, text: whole } = read.value;
  const { parsed, names, reports } = extraction;
  const show = (span: { start: number; end: number } | null) =>
    span && whole.slice(span.start, span.end).replace(/[“”]/g, '"').replace(/\s+/g, " ");
  return {
    title: show(parsed.title),
    published: parsed.published?.value,
    dateline: [parsed.dateline?.place, parsed.dateline?.agency, parsed.dateline?.date].map((one) =>
      show(one ?? null),
    ),
    entries: parsed.reports.map((one) => [show(one.title), one.paragraphs.map(show), one.isPartial]),
    comments: parsed.comments?.map((one) => [show(one.author), one.score, show(one)]),
    names: names.map((one) => [one.kind, show(one)]),
    dated: reports.map(({ status, dates, evidence }) => [status, dates[0]?.edtf, show(evidence)]),
  };
}

describe("a page", () => {
  it.each([
    ["a story", STORY],
    ["a thread", THREAD],
    ["a listing", LISTING],
  ])("says the same however it was saved: %s", (_, text) => {
    const expected = read(text);
    fc.assert(
      fc.property(look, (given) => {
        expect(read(toLook(text, given))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
