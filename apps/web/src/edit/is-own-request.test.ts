import { expect, it } from "vitest";
import { isOwnRequest } from "./is-own-request.ts";

const site = "https://annals.example";

it.each([
  [{ origin: "https://annals.example", host: "10.0.0.1:3000" }],
  [{ origin: "http://localhost:3000", host: "localhost:3000", "sec-fetch-site": "same-origin" }],
])("takes a form of the site itself: %j", (headers) => {
  expect(isOwnRequest(headers, site)).toBe(true);
});

it.each([
  [{ host: "annals.example" }],
  [{ origin: "null", host: "annals.example" }],
  [{ origin: "https://other.example", host: "annals.example" }],
  [{ origin: "https://annals.example", host: "annals.example", "sec-fetch-site": "same-site" }],
  [{ origin: "https://annals.example", host: "annals.example", "sec-fetch-site": "cross-site" }],
])("refuses one of anybody else: %j", (headers) => {
  expect(isOwnRequest(headers, site)).toBe(false);
});
