import { describe, expect, it } from "vitest";
import type { ParsedComment } from "../../../parsed-document.ts";
import { findReplies } from "./find-replies.ts";

/** A thread made of comments as `[author, text]` or `[author, text, parent]`; returns it with its page's text. */
function toThread(...comments: [string | null, string, number?][]) {
  let text = "Page of a thread\n\n";
  const parsed = comments.map(([author, words, parent]): ParsedComment => {
    const name =
      author === null ? null : { text: author, start: text.length, end: text.length + author.length };
    text += author === null ? "" : `${author}\n\n`;
    const start = text.length;
    text += words;
    const end = text.length;
    text += "\n\n";
    return {
      start,
      end,
      author: name,
      postedAt: null,
      score: null,
      up: null,
      down: null,
      scoreSpan: null,
      parent: parent ?? null,
      isPartial: false,
    };
  });
  return { parsed, text };
}

function toLinks(...comments: [string | null, string, number?][]) {
  const { parsed, text } = toThread(...comments);
  return findReplies(parsed, text).map((link) => ({
    ...link,
    evidence: link.evidence.map(({ start, end }) => text.slice(start, end)),
  }));
}

const ISLAND = "They will never give us back that island, however long we wait. Wake up!";

describe("findReplies", () => {
  it("takes three words in a line marked as quoted for a quotation", () => {
    expect(
      toLinks(["Ann", ISLAND], ["Bo", "Wake up yourself."], ["Cy", "> back that island\n\nWhich one?"]),
    ).toMatchObject([
      { comment: 2, parent: 0, kind: "QUOTE", evidence: ["> back that island", "back that island"] },
    ]);
  });

  it("links a comment to an author whom it calls as that one writes himself, in small letters and behind a quotation", () => {
    expect(
      toLinks(
        ["mintgreen", ISLAND],
        ["Bo", "mintgreen, so it is."],
        ["Cy", "> it is\n\nmintgreen, it is not."],
        ["Dee", "well, it may be."],
      ),
    ).toMatchObject([
      { comment: 1, parent: 0, kind: "NAME", evidence: ["mintgreen", "mintgreen"] },
      { comment: 2, parent: 0, kind: "NAME" },
    ]);
  });

  it("links a comment to the one of which it repeats a paragraph", () => {
    expect(
      toLinks(["Ann", ISLAND], [null, "they will never give us back that island...\n\nNobody knows."]),
    ).toMatchObject([
      {
        comment: 1,
        parent: 0,
        kind: "QUOTE",
        confidence: 1,
        rule: "reply/quote",
        evidence: ["they will never give us back that island...", "They will never give us back that island"],
      },
    ]);
  });

  it("finds the quotation in spite of other quotes, white space and a menu's words behind it", () => {
    const links = toLinks(
      [null, "It’s the river that’s to blame, not the ferry."],
      [null, "It's the  river that's to blame,\u00A0not the ferry < Sports news"],
    );
    expect(links).toMatchObject([{ comment: 1, parent: 0, kind: "QUOTE", confidence: 1 }]);
  });

  it("finds words in quotation marks that leave out one, with less confidence", () => {
    const [link] = toLinks(
      [null, "The town became a large one by constantly taking more land from others! Not by asking."],
      [
        "Ben",
        'You write "the town became a large one by constantly taking land from others". Look at a map.',
      ],
    );
    expect(link).toMatchObject({ comment: 1, parent: 0, kind: "QUOTE", rule: "reply/quote-inexact" });
    expect(link?.confidence).toBeLessThan(1);
    expect(link?.evidence[1]).toBe("The town became a large one by constantly taking more land from others");
  });

  it("takes the comment whose own words they are before one that quotes them too", () => {
    const links = toLinks(
      [null, ISLAND],
      [null, "They will never give us back that island\n\nWho knows."],
      [null, "They will never give us back that island\n\nI do."],
    );
    expect(links.map(({ comment, parent }) => [comment, parent])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  it("does not take words of the article, or a few common words, for a quotation", () => {
    expect(
      toLinks(
        [null, "The ferry is late."],
        [null, "“The council has lodged a protest with the harbour.”\n\nWow, that is telling them!"],
      ),
    ).toEqual([]);
    expect(toLinks([null, "I think that it is late."], [null, "I think that\n\nwe should go."])).toEqual([]);
  });

  it("links a name to the latest earlier comment by that author", () => {
    expect(
      toLinks(
        ["Ann Reader", "First words of mine."],
        ["Ann Reader", "More words of mine."],
        ["Ben", "Ann, that is not so."],
      ),
    ).toMatchObject([
      { comment: 2, parent: 1, kind: "NAME", rule: "reply/name", evidence: ["Ann", "Ann Reader"] },
    ]);
    expect(toLinks(["riverfan", "Words of mine."], [null, "@riverfan haha, you are right!"])).toMatchObject([
      { comment: 1, parent: 0, kind: "NAME" },
    ]);
  });

  it("links a header line that names whom it quotes", () => {
    expect(
      toLinks(["riverfan", "Close it."], [null, "riverfanToday  09:58 am JST\n\nClose it.\n\nNot allowed."]),
    ).toMatchObject([{ comment: 1, parent: 0, kind: "NAME", evidence: ["riverfan", "riverfan"] }]);
  });

  it("links a first line that is an earlier author's name alone", () => {
    expect(
      toLinks(
        ["Ann", "Close it."],
        ["riverfan", "It is late."],
        ["Ben", "Ann\n\nNot before the fair is over."],
      ),
    ).toMatchObject([{ comment: 2, parent: 0, kind: "NAME", evidence: ["Ann", "Ann"] }]);
    expect(
      toLinks(["Ann", "Close it."], ["Ben", "Anna\n\nNot before the fair."], ["Ann", "Ann\n\nMy own."]),
    ).toEqual([]);
  });

  it("links two or three words that are the whole of an earlier comment, if more stand with them", () => {
    expect(toLinks([null, "Too much money."], [null, "Too much money.\n\nNot enough, I say."])).toMatchObject(
      [{ comment: 1, parent: 0, kind: "QUOTE", evidence: ["Too much money.", "Too much money"] }],
    );
    expect(toLinks([null, "Too much money."], [null, "Too much money."])).toEqual([]);
    expect(
      toLinks([null, "Too much money for it."], [null, "Too much money.\n\nNot enough, I say."]),
    ).toEqual([]);
  });

  it("guesses an unnamed author among those with words of their own, rather one who answers, and says that it guesses", () => {
    const links = toLinks(
      [null, ISLAND],
      [null, "They will never give us back that island...\n\nNobody knows tomorrow, and patience helps."],
      [null, "however long we wait. Wake up!"],
      [null, "Socrateos, you do know that they arm that island every year?"],
    );
    const guess = links.find(({ comment }) => comment === 3);
    expect(guess).toMatchObject({ parent: 1, kind: "NAME", rule: "reply/name-inferred" });
    expect(guess?.confidence).toBeLessThanOrEqual(0.6);
    expect(guess?.because).toContain("no earlier comment shows that name");
    expect(guess?.because).toContain("is itself an answer");
  });

  it("takes a word of the language, or a name that the page names elsewhere, for nobody's address", () => {
    const ask = "Wake up, all of you, and ask the mayor: was it agreed?";
    for (const opening of ["Agreed, and", "Absolutely, it is", "Thread, not", "Nice, but", "Mayor, do"]) {
      expect(toLinks([null, ask], [null, `${opening} a bargain too.`])).toEqual([]);
    }
  });

  it("takes no opening word and no name with an author of its own thread missing for an address", () => {
    expect(
      toLinks(["Ann", "First."], ["Ben", "Actually, it is not so."], ["Cid", "Japan, wake up."]),
    ).toEqual([]);
    expect(toLinks(["Ann", "First of all words here."], ["Ben", "Dora, it is not so."])).toEqual([]);
  });

  it("links the author whom a quotation names, and nobody to himself by name", () => {
    expect(
      toLinks(
        ["riverfan", "Close it."],
        ["Ann", "No."],
        [null, "riverfan wrote:\n\nClose it.\n\nNot allowed."],
      ),
    ).toMatchObject([{ comment: 2, parent: 0, kind: "NAME" }]);
    expect(toLinks(["riverfan", "Close it."], ["riverfan", "riverfan, close it."])).toEqual([]);
  });

  it("takes another's words before the same author's own", () => {
    const links = toLinks(["Ann", ISLAND], ["Ben", `Yes. ${ISLAND}`], ["Ben", `"${ISLAND}" So it is.`]);
    expect(links.filter(({ comment }) => comment === 2)).toMatchObject([{ parent: 0 }]);
  });

  it("prefers what the page nests", () => {
    expect(toLinks(["Ann", ISLAND], ["Ben", "Indeed.", 0])).toMatchObject([
      { comment: 1, parent: 0, kind: "NESTING", confidence: 1 },
    ]);
  });

  it("never links a comment to itself or to a later one", () => {
    expect(toLinks([null, `${ISLAND}\n\n${ISLAND}`, 1], [null, "An answer of no words.", 5])).toEqual([]);
  });
});
