import { expect, inject, it } from "vitest";
import { ask } from "./run/ask.ts";

const site = inject("site");
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site + path, { headers, redirect: "manual" });

it("the timeline is had as of a day over Memento (RFC 7089)", async () => {
  const original = await get("/timeline");
  const gate = /<([^>]+)>; rel="timegate"/.exec(original.headers.get("link") ?? "")?.[1] ?? "";
  expect(gate).toBe(`${site}/timegate/timeline`);
  expect(original.headers.get("memento-datetime")).toBeNull();

  const accepted = { "accept-datetime": "Thu, 01 Jan 2015 00:00:00 GMT" };
  const answer = await fetch(gate, { headers: accepted, redirect: "manual" });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("vary")?.toLowerCase()).toContain("accept-datetime");
  const memento = await fetch(new URL(answer.headers.get("location") ?? "", gate));
  expect(memento.status).toBe(200);
  expect(memento.headers.get("memento-datetime")).toBe("Thu, 01 Jan 2015 23:59:59 GMT");
  expect(memento.headers.get("link")).toContain(`<${site}/timeline>; rel="original"`);
  expect(await memento.text()).toContain("that the archive knew on 1 January 2015");
  expect((await get("/timegate/timeline", { "accept-datetime": "soon" })).status).toBe(400);
  expect((await get("/timegate/sources")).status).toBe(404);
});

it("as of a day, it has what the archive knew, in every format", async () => {
  const { events } = await ask<{ events: { totalCount: number } }>(
    inject("api"),
    `{ events(filter: { undated: false, asOf: "2015-01-01" }) { totalCount } }`,
  );
  const json = await (await get("/timeline.json?asOf=2015-01-01")).json();
  expect(json.totalCount).toBe(events.totalCount);
  expect((await get("/timeline.json?asOf=2015-02-30")).status).toBe(400);
});
