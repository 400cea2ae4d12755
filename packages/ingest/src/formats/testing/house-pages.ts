import { expect } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
import { parseAnyText } from "../parse-document.ts";

/** The title of the one story that pages of many houses tell. */
export const T = "Mayors of Norburg and Sudburg agree to run ferry again";
/** Its first and second paragraph. */
export const P1 =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.";
export const P2 =
  "“It is late, but it is ours,” the mayor of Norburg, Anna Lind, told reporters after the talks in the harbour office.";

/** What a page says of the story; of what is left out, nothing. */
export interface Expected {
  /** Day, time and offset. */
  published?: [string, string | null, string | null];
  /** Place, agency and date. */
  dateline?: [string | null, string | null, string | null];
  /** Caption and credit of each. */
  images?: [string | null, string | null][];
}

/** A way to set the story: what is special about it, the page's blocks, and what it says. */
export type HousePage = [string, string[], Expected];

/** Expects that a page is read as the story, with what the page says of it and nothing else. */
export function expectStory(lines: readonly string[], expected: Expected): void {
  const text = `${lines.join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { title, published, dateline, images, reports } = parsed.value;
  const slice = (span: TextSpan | null) => span && text.slice(span.start, span.end);
  expect(title?.text).toBe(T);
  expect(
    published ? [published.value.edtf, published.value.time, published.value.offset] : undefined,
  ).toEqual(expected.published);
  expect(images.map(({ caption, credit }) => [slice(caption), slice(credit)])).toEqual(expected.images ?? []);
  const place = dateline && [slice(dateline.place), slice(dateline.agency), slice(dateline.date)];
  if (expected.dateline) expect(place).toEqual(expected.dateline);
  const story = (reports[0]?.paragraphs ?? []).map((span) => slice(span));
  expect(story.filter((words) => words?.endsWith(P1) || words === P2)).toHaveLength(2);
}
