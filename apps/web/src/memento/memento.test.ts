import { describe, expect, it } from "vitest";
import { findAsOf, findKeptPage, toGateAnswer, toMapAnswer, toMementoHeaders } from "./memento.ts";

const site = "http://annals.example";
const now = new Date("2026-11-22T10:00:00Z");
const days = ["2017-03-20", "2017-03-25"];

function getPage(path: string, search = "") {
  const page = findKeptPage(path, search);
  if (page === null) throw new Error(`${path} is not kept by day.`);
  return page;
}

const first = `<${site}/events/talks?asOf=2017-03-20>; rel="first memento"; datetime="Mon, 20 Mar 2017 23:59:59 GMT"`;
const last = `<${site}/events/talks?asOf=2017-03-25>; rel="last memento"; datetime="Sat, 25 Mar 2017 23:59:59 GMT"`;
const mapLink = `<${site}/timemap/events/talks>; rel="timemap"; type="application/link-format"`;

describe("a page as of a day", () => {
  it("says which moment it stands for, and leads to the page itself, its TimeGate, its TimeMap and its ends", () => {
    const page = getPage("/events/talks", "?asOf=2017-03-21");
    expect(toMementoHeaders(site, page, days)).toEqual({
      "memento-datetime": "Tue, 21 Mar 2017 23:59:59 GMT",
      link: [
        `<${site}/events/talks>; rel="original"`,
        `<${site}/timegate/events/talks>; rel="timegate"`,
        ...[mapLink, first, last],
      ].join(", "),
    });
  });

  it("is none without a day of the calendar: the page itself leads to its TimeGate and TimeMap", () => {
    for (const search of ["?entity=japan", "?entity=japan&asOf=2017-02-30", "?asOf=yesterday&entity=japan"])
      expect(toMementoHeaders(site, getPage("/timeline", search))).toEqual({
        link: `<${site}/timegate/timeline?entity=japan>; rel="timegate", <${site}/timemap/timeline?entity=japan>; rel="timemap"; type="application/link-format"`,
      });
    expect(findAsOf("2016-02-29")).toBe("2016-02-29");
  });

  it("is the timeline, an event or an entity in any format, and nothing else", () => {
    expect(findKeptPage("/entities/japan.json", "")?.path).toBe("/entities/japan.json");
    for (const path of ["/sources", "/events", "/events/talks/opengraph-image", "/timegate/sources", "/"])
      expect(findKeptPage(path, "?asOf=2017-03-20")).toBeNull();
  });
});

describe("a TimeGate", () => {
  const ask = (search: string, accepted: string | null, found = days) =>
    toGateAnswer(site, getPage("/timegate/events/talks", search), accepted, now, found);

  it("leads to the page as of the day that is asked for, with what was chosen of it", () => {
    expect(ask("", "Tue, 21 Mar 2017 08:00:00 GMT")).toEqual({
      status: 302,
      headers: {
        location: `${site}/events/talks?asOf=2017-03-21`,
        vary: "accept-datetime",
        link: [`<${site}/events/talks>; rel="original"`, mapLink, first, last].join(", "),
      },
    });
    expect(ask("?after=x", null, []).headers.location).toBe(`${site}/events/talks?after=x&asOf=2026-11-22`);
  });

  it("leads to the first day on which anything was known where an earlier one is asked for", () => {
    expect(ask("", "Fri, 01 Jan 2010 00:00:00 GMT").headers.location).toBe(
      `${site}/events/talks?asOf=2017-03-20`,
    );
  });

  it("of the timeline leads to any day: an empty timeline is one, too", () => {
    const page = getPage("/timegate/timeline");
    const answer = toGateAnswer(site, page, "Fri, 01 Jan 2010 00:00:00 GMT", now, days);
    expect(answer.headers.location).toBe(`${site}/timeline?asOf=2010-01-01`);
  });

  it("refuses what is no date", () => {
    expect(ask("", "soon").status).toBe(400);
  });
});

describe("a TimeMap", () => {
  it("lists the page as of each day on which it changed", () => {
    const { body, headers } = toMapAnswer(site, getPage("/timemap/events/talks"), days);
    expect(headers["content-type"]).toBe("application/link-format");
    expect(body?.trimEnd().split(",\n")).toEqual([
      `<${site}/events/talks>; rel="original"`,
      `<${site}/timemap/events/talks>; rel="self"; type="application/link-format"; from="Mon, 20 Mar 2017 23:59:59 GMT"; until="Sat, 25 Mar 2017 23:59:59 GMT"`,
      `<${site}/timegate/events/talks>; rel="timegate"`,
      ...[first, last],
    ]);
  });
});
