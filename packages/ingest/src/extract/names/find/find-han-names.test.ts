import { describe, expect, it } from "vitest";
import type { Zone } from "../../zones.ts";
import { findNames } from "../find-names.ts";

/** The names of a story filed under labels, `KIND words key`. */
function show(story: string, ...labels: string[]): string[] {
  const text = [story, ...labels].join("\n");
  let start = 0;
  const zones = [story, ...labels].map((line, at): Zone => {
    const zone: Zone = { kind: at === 0 ? "BODY" : "CONTEXT", start, end: start + line.length, report: 0 };
    start += line.length + 1;
    return zone;
  });
  return findNames(text, zones, null, false).map(
    ({ start, end, kind, key }) => `${kind} ${text.slice(start, end)} ${key}`,
  );
}

describe("names in Chinese characters", () => {
  it.each([
    [
      "simplified",
      "弗拉基米尔·普京访问平壤",
      ["PERSON 弗拉基米尔·普京 vladimir putin", "PLACE 平壤 pyongyang"],
    ],
    ["traditional", "安倍晉三抵達開羅", ["PERSON 安倍晉三 shinzo abe", "PLACE 開羅 cairo"]],
    ["of a relative", "赛义夫·卡扎菲被捕", []],
    ["inside of another word", "四川普通话", []],
  ])("of the list are found: %s", (_, story, expected) => {
    expect(show(story)).toEqual(expected);
  });

  it("stand for a label that is written in the other characters", () => {
    expect(show("高郵湖漁業協定簽署", "高邮湖渔业协定")).toEqual([
      "OTHER 高郵湖漁業協定 高邮湖渔业协定",
      "OTHER 高邮湖渔业协定 高邮湖渔业协定",
    ]);
  });

  it("are no others that only sound alike", () => {
    expect(show("", "离岸", "李安")).toEqual(["OTHER 离岸 离岸", "OTHER 李安 李安"]);
  });
});

describe("a label that no list knows", () => {
  it.each([
    ["外交部长陈国庆表示反对", "陈国庆"],
    ["導演陳國慶獲獎", "陳國慶"],
    ["总统卡波莱说谈判结束", "卡波莱"],
  ])("is a person behind a title: %s", (story, label) => {
    expect(show(story, label).at(-1)).toMatch(new RegExp(`^PERSON ${label} `));
  });

  it.each([
    ["PERSON", "卡洛·海"],
    ["ORGANIZATION", "卡洛·海民族阵线"],
    ["OTHER", "卡洛·海弹劾条款"],
    ["PLACE", "高邮湖"],
  ])("is a %s by how it is written: %s", (kind, label) => {
    expect(show("", label)).toEqual([`${kind} ${label} ${label.replace("·", " ")}`]);
  });

  it.each([
    ["总统选举结束", "选举"],
    ["部长高温作业", "作业"],
    ["陈国庆表示反对", "陈国庆"],
  ])("stays what it is without one: %s", (story, label) => {
    expect(show(story, label).at(-1)).toMatch(new RegExp(`^OTHER ${label} `));
  });
});
