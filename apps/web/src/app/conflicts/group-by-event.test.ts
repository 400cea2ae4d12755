import { expect, it } from "vitest";
import { groupByEvent } from "./group-by-event.ts";

const conflict = (event: string, name: string) => ({ event: { id: event }, name });

it("puts the conflicts of one event together, though others stand between them", () => {
  const groups = groupByEvent([conflict("a", "1"), conflict("b", "2"), conflict("a", "3")]);
  expect(groups.map(({ event, conflicts }) => [event.id, conflicts.map(({ name }) => name)])).toEqual([
    ["a", ["1", "3"]],
    ["b", ["2"]],
  ]);
});

it("is nothing where nothing is", () => {
  expect(groupByEvent([])).toEqual([]);
});
