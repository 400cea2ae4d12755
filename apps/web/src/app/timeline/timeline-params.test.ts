import { expect, it } from "vitest";
import { isFiltered, parseTimelineParams, toPeriodHref, toTimelineHref } from "./timeline-params.ts";

it("reads a view from its address and writes the same address again", () => {
  const params = parseTimelineParams({
    entity: ["japan", "", "russia", "japan"],
    source: "tass",
    kind: ["MEETING", "NONSENSE", "constructor"],
    status: ["PLANNED", "__proto__"],
    from: "2014",
    to: "",
  });
  expect(toTimelineHref(params)).toBe(
    "/timeline?entity=japan&entity=russia&source=tass&kind=MEETING&status=PLANNED&from=2014",
  );
});

it("keeps how the list is grouped, which leaves out no event", () => {
  const params = parseTimelineParams({ by: "day" });
  expect(toTimelineHref(params, { after: "x" })).toBe("/timeline?by=day&after=x");
  expect(isFiltered(params)).toBe(false);
  expect(parseTimelineParams({ by: "century" }).by).toBe("month");
});

it("keeps the view when the page turns", () => {
  const params = parseTimelineParams({ entity: "japan", after: "abc" });
  expect(toTimelineHref(params, { after: "x y" })).toBe("/timeline?entity=japan&after=x+y");
});

it("is unfiltered with an empty form, on whatever page", () => {
  const params = parseTimelineParams({
    entity: "",
    source: "",
    kind: "",
    status: "",
    from: "",
    to: "",
    after: "abc",
  });
  expect(isFiltered(params)).toBe(false);
  expect(toTimelineHref(params)).toBe("/timeline");
});

it("moves a view to another period, at its first page", () => {
  const params = parseTimelineParams({ entity: "japan", from: "1956", after: "abc" });
  expect(toPeriodHref(params, { from: "2010", to: "2019" })).toBe("/timeline?entity=japan&from=2010&to=2019");
});
