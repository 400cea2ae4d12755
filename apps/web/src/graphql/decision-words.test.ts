import type { DecisionKind } from "@annals/schema/enums";
import { expect, it } from "vitest";
import { findDecisionKind, findDecisionState, toDecisionWords } from "./decision-words.ts";

it.each([
  ["MERGE", { events: [["rep-1"], ["rep-2", "rep-3"]] }, "2 events are one."],
  [
    "MERGE",
    { entities: [{ key: "abe" }, { key: "shinzo abe" }] },
    "“Abe” and “Shinzō Abe” are one.",
    ["Abe", "Shinzō Abe"],
  ],
  ["SPLIT", { apart: ["rep-1"], rest: ["rep-2"] }, "1 report tells of another event."],
  ["SPLIT", { entities: [{ key: "abe" }], name: "Shintaro Abe" }, "A part of it is another, “Shintaro Abe”."],
  [
    "RELINK",
    { mentions: ["men-1"], entity: { key: "shintaro abe" } },
    "1 mention names “Shintaro Abe”.",
    ["Shintaro Abe"],
  ],
  ["RENAME", { event: ["rep-1"], title: "Talks" }, "It is called “Talks”."],
  ["RENAME", { entity: { key: "abe" }, name: "Abe" }, "It is called “Abe”."],
  ["REDATE", { event: ["rep-1"], date: "2016-12" }, "It happened: December 2016."],
  ["REDATE", { event: ["rep-1"], date: null }, "No report tells when it happened."],
  ["MARK_REPLY", { comment: "cmt-1", parent: null }, "The comment answers no other."],
] satisfies [DecisionKind, object, string, string[]?][])(
  "says what a decision %s %j says",
  (kind, payload, words, entityNames = []) => {
    expect(toDecisionWords({ kind, payload: JSON.stringify(payload), entityNames })).toBe(words);
  },
);

it("names what it is about, where there is one thing to name", () => {
  expect(toDecisionWords({ kind: "HIDE", payload: "{}", entityNames: [] }, "World War II")).toBe(
    "“World War II” is not shown in lists, timelines and search.",
  );
  expect(
    toDecisionWords(
      { kind: "ADD_ALIAS", payload: '{"name":"Abe-san"}', entityNames: ["Shinzo Abe"] },
      "Shinzo Abe",
    ),
  ).toBe("“Shinzo Abe” is also called “Abe-san”.");
});

it("tells by its kind alone what it cannot read", () => {
  expect(toDecisionWords({ kind: "SPLIT", payload: "{", entityNames: [] })).toBe("It is not one but two.");
  expect(toDecisionWords({ kind: "HIDE", payload: "[]", entityNames: [] })).toBe(
    "It is not shown in lists, timelines and search.",
  );
});

it("reads of an address what there is, and nothing that objects bring along", () => {
  expect(findDecisionKind("RENAME")).toBe("RENAME");
  expect(findDecisionKind("toString")).toBeNull();
  expect(findDecisionState("UNDONE")).toBe("UNDONE");
  expect(findDecisionState("undone")).toBeNull();
});
