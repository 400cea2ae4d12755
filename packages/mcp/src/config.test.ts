import { expect, it } from "vitest";
import { parseConfig } from "./config.ts";

it("reads the archive of this machine unless told", () => {
  expect(parseConfig({ ANNALS_API_URL: "" })).toEqual({
    apiUrl: "http://localhost:4000/graphql",
    siteUrl: "http://localhost:3000",
    host: "127.0.0.1",
    port: 4100,
    allowedHosts: [],
  });
});

it("takes an address without its last slash, and a list of hosts", () => {
  expect(
    parseConfig({ ANNALS_SITE_URL: "https://a.example/", ANNALS_MCP_ALLOWED_HOSTS: "a.example, b.example" }),
  ).toMatchObject({ siteUrl: "https://a.example", allowedHosts: ["a.example", "b.example"] });
});

it("names every setting that cannot be read", () => {
  expect(() => parseConfig({ ANNALS_API_URL: "archive", ANNALS_MCP_PORT: "0" })).toThrow(
    /ANNALS_API_URL: .*\nANNALS_MCP_PORT: /,
  );
});
