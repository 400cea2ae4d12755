import { describe, expect, it } from "vitest";
import { findLinkLine, findLinks } from "./markdown-links.ts";
import { toPage } from "./page.ts";

const ANY = /^\S+$/;

describe("findLinkLine", () => {
  const read = (text: string) => {
    const line = toPage(text).lines[0];
    const found = line ? findLinkLine(line, ANY) : null;
    return (
      found && [
        text.slice(found.link.name.start, found.link.name.end),
        found.link.url,
        text.slice(found.after.start),
      ]
    );
  };

  it("takes brackets and half links into the link's words", () => {
    expect(read("1. [inside the [occupied] part ([http://a.example A])](/news/x.md) _Context: c_")).toEqual([
      "inside the [occupied] part ([http://a.example A])",
      "/news/x.md",
      " _Context: c_",
    ]);
  });

  it("finds nothing where no address fits", () => {
    expect(read("1. [a](b c)")).toBeNull();
    expect(read("no link")).toBeNull();
  });
});

describe("findLinks", () => {
  const urls = (text: string) => {
    const line = toPage(text).lines[0];
    return line ? findLinks(line).map(({ url }) => url) : [];
  };

  it("reads several links of a line, with parentheses in their addresses", () => {
    expect(urls("1. [A](http://a.example/b_(c).html) [IMG](http://a.example/1.jpg)")).toEqual([
      "http://a.example/b_(c).html",
      "http://a.example/1.jpg",
    ]);
  });

  it("ends an address with an open parenthesis at the line's last one", () => {
    expect(urls("1. [A](http://a.example/(b.jpg)")).toEqual(["http://a.example/(b.jpg"]);
  });
});
