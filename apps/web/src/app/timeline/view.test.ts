import { expect, it } from "vitest";
import type { Ask } from "../../formats/pages/page-request.ts";
import { parseTimelineParams } from "./timeline-params.ts";
import { findView } from "./view.ts";

const japan = { slug: "japan", name: "Japan" };
const tass = { slug: "tass", name: "TASS" };

/** Answers with the things that are asked for by slug, and counts the questions. */
function answerWith(...things: { slug: string; name: string }[]) {
  let asked = 0;
  const ask = (async (_query: unknown, variables: { entities: string[]; sources: string[] }) => {
    asked++;
    const find = (slugs: string[]) => ({ nodes: things.filter(({ slug }) => slugs.includes(slug)) });
    return { entities: find(variables.entities), sources: find(variables.sources) };
  }) as unknown as Ask;
  return { ask, count: () => asked };
}

it.each([
  [{ entity: "japan" }, "Timeline: Japan"],
  [{ entity: ["japan", "nobody"], source: "tass" }, "Timeline: Japan, nobody, TASS"],
  [{ entity: "x".repeat(99) }, `Timeline: ${"x".repeat(59)}…`],
  [{ kind: ["MEETING", "VISIT"], status: "PLANNED" }, "Timeline: Meeting, Visit, Planned"],
  [{ from: "2014", to: "2016-03" }, "Timeline: 2014 to March 2016"],
  [{ from: "2014", to: "2014" }, "Timeline: 2014"],
  [{ from: "2014-03-18" }, "Timeline: since 18 March 2014"],
  [{ to: " 2014 " }, "Timeline: until 2014"],
  [{ from: "some day" }, "Timeline"],
  [{ asOf: "2017-03-20" }, "Timeline: as known on 20 March 2017"],
])("a view is called by what it shows: %j", async (given, title) => {
  const { ask } = answerWith(japan, tass);
  expect((await findView(parseTimelineParams(given), ask)).title).toBe(title);
});

it("names each thing that was chosen, in the order of the address", async () => {
  const { ask } = answerWith(tass, japan);
  const view = await findView(parseTimelineParams({ entity: ["nobody", "japan"], source: "tass" }), ask);
  expect(view.entities).toEqual([
    { value: "nobody", name: "nobody" },
    { value: "japan", name: "Japan" },
  ]);
  expect(view.sources).toEqual([{ value: "tass", name: "TASS" }]);
});

it("asks for no names where nothing is chosen by name", async () => {
  const { ask, count } = answerWith();
  await findView(parseTimelineParams({ from: "2014", kind: "VISIT" }), ask);
  expect(count()).toBe(0);
});
