import { expect, it } from "vitest";
import { takeOutFramework } from "./take-out-framework.ts";

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;

it("takes out the scripts of the framework, their hints and the state they read", () => {
  const html = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/b.js" async=""></script>',
    '<div hidden=""><!--$--><!--/$--></div><p>Tokyo</p><script>self.__next_f.push([1,"<p>Tokyo</p>"])</script>',
  );
  expect(takeOutFramework(html)).toBe(page("", "<p>Tokyo</p>"));
});

it("joins text that React kept apart", () => {
  expect(takeOutFramework("<p>2<!-- --> events</p>")).toBe("<p>2 events</p>");
});

it("keeps data blocks, the site's own scripts, style sheets and fonts", () => {
  const html = page(
    '<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/a.woff2"/><script type="module" async="" src="/islands/brush-1.js"></script>',
    '<script type="application/ld+json">{"@graph":[]}</script>',
  );
  expect(takeOutFramework(html)).toBe(html);
});

it("leaves text alone that tells of scripts", () => {
  const html = page("", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  expect(takeOutFramework(html)).toBe(html);
});
