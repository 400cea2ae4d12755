import { describe, expect, it } from "vitest";
import { findAsOf, findGateAnswer, toMementoHeaders } from "./memento.ts";

const site = "http://annals.example";
const now = new Date("2026-11-22T10:00:00Z");

describe("a page as of a day", () => {
  it("says which moment it stands for and leads to the page itself and its TimeGate", () => {
    expect(toMementoHeaders(site, "/timeline", "?entity=japan&asOf=2017-03-20")).toEqual({
      "memento-datetime": "Mon, 20 Mar 2017 23:59:59 GMT",
      link: `<${site}/timeline?entity=japan>; rel="original", <${site}/timegate/timeline?entity=japan>; rel="timegate"`,
    });
  });

  it("is none without a day of the calendar: the page itself leads to its TimeGate", () => {
    for (const search of ["", "?asOf=", "?asOf=2017-02-30", "?asOf=yesterday"])
      expect(toMementoHeaders(site, "/timeline", search)).toEqual({
        link: `<${site}/timegate/timeline>; rel="timegate"`,
      });
    expect(findAsOf("2016-02-29")).toBe("2016-02-29");
  });

  it("is nothing that other pages have", () => {
    expect(toMementoHeaders(site, "/sources", "?asOf=2017-03-20")).toEqual({});
  });
});

describe("a TimeGate", () => {
  const ask = (path: string, search: string, accepted: string | null) =>
    findGateAnswer(site, path, search, accepted, now);

  it("leads to the page as of the day that is asked for, with what was chosen of it", () => {
    expect(ask("/timegate/timeline", "?entity=japan", "Mon, 20 Mar 2017 08:00:00 GMT")).toEqual({
      status: 302,
      headers: {
        location: `${site}/timeline?entity=japan&asOf=2017-03-20`,
        vary: "accept-datetime",
        link: `<${site}/timeline?entity=japan>; rel="original"`,
      },
    });
  });

  it("leads to the page of today where none is asked for, and refuses what is no date", () => {
    expect(ask("/timegate/timeline", "", null)?.headers).toMatchObject({
      location: `${site}/timeline?asOf=2026-11-22`,
    });
    expect(ask("/timegate/timeline", "", "soon")?.status).toBe(400);
  });

  it("is none of a page that is not kept by day", () => {
    expect(ask("/timegate/sources", "", null)).toBeNull();
    expect(ask("/timeline", "", null)).toBeNull();
  });
});
