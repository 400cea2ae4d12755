import { expect, it } from "vitest";
import { toPolicy } from "./policy.ts";

it("allows nothing from another host and no script or style without the nonce", () => {
  const policy = toPolicy("abc");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'nonce-abc'");
  expect(policy).not.toMatch(/https?:|unsafe|\*/);
});
