import { expect, it } from "vitest";
import { findDecisionKind, findDecisionState, toDecisionWords } from "./decision-words.ts";

it.each([
  ["MERGE", { events: [["rep-1"], ["rep-2", "rep-3"]] }, "2 events are one."],
  ["MERGE", { entities: [{ key: "abe" }, { key: "shinzo abe" }] }, "“abe” and “shinzo abe” are one."],
  ["SPLIT", { apart: ["rep-1"], rest: ["rep-2"] }, "1 report tells of another event."],
  ["SPLIT", { entities: [{ key: "abe" }], name: "Shintaro Abe" }, "A part of it is another, “Shintaro Abe”."],
  ["RELINK", { mentions: ["men-1"], entity: { key: "shintaro abe" } }, "1 mention names “shintaro abe”."],
  ["RENAME", { event: ["rep-1"], title: "Talks" }, "It is called “Talks”."],
  ["RENAME", { entity: { key: "abe" }, name: "Abe" }, "It is called “Abe”."],
  ["REDATE", { event: ["rep-1"], date: "2016-12" }, "It happened: December 2016."],
  ["REDATE", { event: ["rep-1"], date: null }, "No report tells when it happened."],
  ["MARK_REPLY", { comment: "cmt-1", parent: null }, "The comment answers no other."],
] as const)("says what a decision %s %j says", (kind, payload, words) => {
  expect(toDecisionWords(kind, JSON.stringify(payload))).toBe(words);
});

it("names what it is about, where there is one thing to name", () => {
  expect(toDecisionWords("HIDE", "{}", "World War II")).toBe(
    "“World War II” is not shown in lists, timelines and search.",
  );
  expect(toDecisionWords("ADD_ALIAS", '{"name":"Abe-san"}', "Shinzo Abe")).toBe(
    "“Shinzo Abe” is also called “Abe-san”.",
  );
});

it("tells by its kind alone what it cannot read", () => {
  expect(toDecisionWords("SPLIT", "{")).toBe("It is not one but two.");
  expect(toDecisionWords("HIDE", "[]")).toBe("It is not shown in lists, timelines and search.");
});

it("reads of an address what there is, and nothing that objects bring along", () => {
  expect(findDecisionKind("RENAME")).toBe("RENAME");
  expect(findDecisionKind("toString")).toBeNull();
  expect(findDecisionState("UNDONE")).toBe("UNDONE");
  expect(findDecisionState("undone")).toBeNull();
});
