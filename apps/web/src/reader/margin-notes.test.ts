import { expect, it } from "vitest";
import { type NotedClaim, toMarginNotes } from "./margin-notes.ts";

const talks = { href: "/events/talks", name: "Talks" };
const claim = (id: string, property: string, start: number, subject = talks): NotedClaim => ({
  id,
  property,
  value: null,
  status: "SHOWN",
  subject,
  spans: [{ start, end: start + 5, quote: "words" }],
});

it("puts the claims of a paragraph under what they are about, in the order of the words", () => {
  const visit = { href: "/events/visit", name: "Visit" };
  const notes = toMarginNotes({ start: 10, end: 50 }, [
    claim("c", "place", 30),
    claim("b", "date", 20),
    claim("v", "date", 25, visit),
    claim("elsewhere", "date", 60),
  ]);
  expect(notes.map((note) => [note.subject.name, note.lines.map((line) => line.claim.id)])).toEqual([
    ["Talks", ["b", "c"]],
    ["Visit", ["v"]],
  ]);
});

it("says the same of the same thing once in a paragraph", () => {
  const notes = toMarginNotes({ start: 0, end: 50 }, [claim("a", "date", 5), claim("b", "date", 9)]);
  expect(notes[0]?.lines).toHaveLength(1);
});
