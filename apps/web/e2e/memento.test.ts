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

it("an event and an entity are had as of a day, and list the days on which they changed", async () => {
  const { events } = await ask<{ events: { nodes: { slug: string; known: { days: { day: string }[] } }[] } }>(
    inject("api"),
    `{ events(filter: { from: "2017-03-20", to: "2017-03-20" }, first: 1) { nodes { slug known { days { day } } } } }`,
  );
  const [event] = events.nodes;
  const day = event?.known.days[0]?.day ?? "";
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const path = `/events/${event?.slug}`;
  for (const page of [path, "/entities/japan"]) {
    const map = await get(`/timemap${page}`);
    expect(map.headers.get("content-type")).toContain("application/link-format");
    expect(await map.text()).toContain(`<${site}${page}>; rel="original"`);
    const early = await get(`/timegate${page}`, { "accept-datetime": "Fri, 01 Jan 1904 00:00:00 GMT" });
    expect(early.headers.get("link")).toContain('memento"; datetime=');
    const memento = await fetch(new URL(early.headers.get("location") ?? "", site));
    expect(memento.status).toBe(200);
    expect(memento.headers.get("memento-datetime")).toContain("23:59:59 GMT");
    const html = await memento.text();
    expect(html).toContain("As the archive knew it on");
    expect(html).toContain(`href="${page}">As it is known now`);
  }
  const json = await get(`${path}.json?asOf=${day}`);
  expect(json.status).toBe(200);
  expect(json.headers.get("memento-datetime")).not.toBeNull();
  expect((await get(`${path}?asOf=1904-01-01`)).status).toBe(404);
  expect((await get(`${path}.md?asOf=1904-01-01`)).status).toBe(404);
  expect((await get(`${path}.json?asOf=2015-02-30`)).status).toBe(400);
  expect((await get("/timemap/events/nothing")).status).toBe(404);
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
