import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepEditableSite, signIn, token } from "./run/editable-site.ts";

const editable = keepEditableSite();

const post = (path: string, headers: Record<string, string>, fields: Record<string, string> = {}) =>
  fetch(editable.url + path, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

describe("whoever is not signed in", () => {
  it("gets no cookie, and is led from every form to where one signs in", async () => {
    const answer = await post("/edit/events/x", { origin: editable.url }, { action: "hide", id: "x" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fedit%2Fevents%2Fx");
    const page = await fetch(`${editable.url}/edit`, { redirect: "manual" });
    expect(page.headers.get("location")).toBe("/sign-in?to=%2Fedit");
    expect((await fetch(editable.url)).headers.get("set-cookie")).toBeNull();
  });

  it.each([{}, { origin: "https://other.example" }, { "sec-fetch-site": "cross-site" }])(
    "and a page of another site, is refused: %j",
    async (headers) => {
      const answer = await post("/sign-in", headers as Record<string, string>, { token });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  it("is told so beside the form if the token is wrong, which is given back to nobody", async () => {
    const fields = { token: "a guess", author: "Mira Holt" };
    const answer = await post("/sign-in", { origin: editable.url }, fields);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain("access.token-wrong");
    expect(html).toContain('value="Mira Holt"');
    expect(html).not.toContain("a guess");
  });

  it("is led nowhere else by an address that says so", async () => {
    for (const to of ["https://other.example/", "//other.example/", "/\\other.example"]) {
      const answer = await post("/sign-in", { origin: editable.url }, { token, author: "M", to });
      expect(answer.headers.get("location")).toBe("/edit");
    }
  });
});

describe("whoever signed in", () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await editable.browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await signIn(page, editable.url);
  });

  afterAll(() => context.close());

  it("has the token in a cookie that no script and no other site gets, and no page is kept", async () => {
    const [cookie, ...others] = await context.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: "annals-editor", httpOnly: true, sameSite: "Strict", expires: -1 });
    const answer = await page.goto(editable.url);
    expect(answer?.headers()["cache-control"]).toBe("private, no-store");
    expect(answer?.headers().vary).toContain("cookie");
  });

  it("is a reader again after signing out", async () => {
    await page.goto(`${editable.url}/edit`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${editable.url}/`);
    expect(await context.cookies()).toEqual([]);
  });
});
