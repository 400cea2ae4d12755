import { describe, expect, it } from "vitest";
import { findAddressDay } from "./address-day.ts";

describe("findAddressDay", () => {
  it.each([
    ["https://paper.example/2017/03/20/mayors-meet/", "2017-03-20"],
    ["https://m.paper.example/news/2010/nov/1/mayors-meet/", "2010-11-01"],
    ["http://paper.example/world/2013-08/19/content_1.htm", "2013-08-19"],
    ["https://paper.example/politics/20220427-23462", "2022-04-27"],
    ["https://paper.example/politics/2016/02/09/mayors-on-feb-15_566043", "2016-02-09"],
  ])("reads %s", (url, day) => {
    expect(findAddressDay(url)).toBe(day);
  });

  it.each([
    "https://agency.example/politics/1020094",
    "https://paper.example/20180731109240/",
    "https://paper.example/2017/13/20/mayors",
    "https://paper.example/2017/02/30/mayors",
    "https://paper.example/?date=2017-03-20",
    "no address",
  ])("reads no day in %s", (url) => {
    expect(findAddressDay(url)).toBe(null);
  });
});
