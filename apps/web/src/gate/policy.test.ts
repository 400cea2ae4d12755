import { expect, it } from "vitest";
import { toPolicy } from "./policy.ts";

it("allows nothing from another host, and within the page only the styles that it is told of", () => {
  const policy = toPolicy(["sha256-abc="]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self' 'sha256-abc=';");
  expect(policy).not.toMatch(/https?:|unsafe|nonce|\*/);
});

it("lets anybody hold in a frame what is made to be embedded, and nothing else", () => {
  expect(toPolicy([], true)).toContain("frame-ancestors *");
  expect(toPolicy()).toContain("frame-ancestors 'self'");
});
