import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { putBack, setAside, settingAside } from "./set-aside.ts";

const make = async (html: string) => {
  await setTimeout(1);
  const place = setAside(html);
  return `<body><div data-set-aside="${place}"></div></body>`;
};

it("keeps what two pages set aside at a time apart, and puts it back as it was", async () => {
  const [first, second]: [string[], string[]] = [[], []];
  const pages = await Promise.all([
    settingAside(first, () => make("<p>costs $1 and $&amp;</p>")),
    settingAside(second, () => make("<p>two</p>")),
  ]);
  expect(putBack(pages[0], first)).toBe("<body><p>costs $1 and $&amp;</p></body>");
  expect(putBack(pages[1], second)).toBe("<body><p>two</p></body>");
});

it("sets nothing aside where nobody waits for it", () => {
  expect(setAside("<p>one</p>")).toBeNull();
});
