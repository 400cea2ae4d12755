import { expect, it } from "vitest";
import { parseConfig } from "./config.ts";

it("has defaults for all, and counts an empty variable as unset", () => {
  expect(parseConfig({ ANNALS_API_URL: "" })).toEqual({
    apiUrl: "http://localhost:4000/graphql",
    host: "localhost",
    port: 3000,
    siteUrl: "http://localhost:3000",
  });
});

it("names every variable that it cannot read", () => {
  const read = () =>
    parseConfig({ ANNALS_API_URL: "nowhere", ANNALS_WEB_PORT: "many", ANNALS_SITE_URL: "ftp://a.example" });
  expect(read).toThrow(
    /ANNALS_API_URL: must be .*\nANNALS_WEB_PORT: .*\nANNALS_SITE_URL: must be an address/,
  );
});
