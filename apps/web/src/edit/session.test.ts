import { expect, it } from "vitest";
import { findEditor, toCookie } from "./session.ts";

const mira = { token: "sesame; open=", name: "Mira Hōlt" };

it("finds who is signed in by the cookie that signed them in, among others", () => {
  const [pair = ""] = toCookie(mira, true).split(";");
  expect(findEditor(`a=1; ${pair}; annals=2`)).toEqual(mira);
});

it("keeps the cookie from scripts and from other sites, and from the open wire where the site has none", () => {
  expect(toCookie(mira, true)).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  expect(toCookie(mira, false)).not.toContain("Secure");
  expect(toCookie(null, false)).toMatch(/^annals-editor=; .*Max-Age=0$/);
});

it.each([undefined, "", "annals-editor=", "annals-editor=e30", "annals-editor=%%", "other=1"])(
  "takes nobody for an editor by the header %j",
  (header) => {
    expect(findEditor(header)).toBeNull();
  },
);
