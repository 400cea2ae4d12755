import { describe, expect, it } from "vitest";
import { parseConfig } from "./config.ts";

describe("parseConfig", () => {
  it("needs nothing: the embedded database, private, read-only", () => {
    expect(parseConfig({ PATH: "/bin" })).toEqual({
      ok: true,
      config: {
        databaseUrl: null,
        replicaUrls: [],
        dataFolder: ".annals",
        apiHost: null,
        apiPort: 4000,
        webPort: 3000,
        corsOrigins: [],
        operationPaths: null,
        isPersistedOnly: false,
        isKeeping: true,
        isPublic: false,
        otlpEndpoint: null,
        token: null,
      },
    });
  });

  it("reads what is set, and takes an empty variable for none", () => {
    const result = parseConfig({
      DATABASE_URL: "postgresql://user:password@localhost:5432/annals",
      DATABASE_REPLICA_URLS: "postgresql://one/annals, postgresql://two:5433/annals",
      ANNALS_DATA: "/var/annals",
      ANNALS_API_HOST: "0.0.0.0",
      ANNALS_API_PORT: "4001",
      ANNALS_WEB_PORT: "",
      ANNALS_CORS_ORIGINS: "https://example.org,http://localhost:8080",
      ANNALS_OPERATIONS: "site.json, digest.json",
      ANNALS_PERSISTED_ONLY: "yes",
      ANNALS_PUBLIC: "1",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318",
      ANNALS_TOKEN: "0123456789abcdef",
    });
    expect(result).toEqual({
      ok: true,
      config: {
        databaseUrl: "postgresql://user:password@localhost:5432/annals",
        replicaUrls: ["postgresql://one/annals", "postgresql://two:5433/annals"],
        dataFolder: "/var/annals",
        apiHost: "0.0.0.0",
        apiPort: 4001,
        webPort: 3000,
        corsOrigins: ["https://example.org", "http://localhost:8080"],
        operationPaths: ["site.json", "digest.json"],
        isPersistedOnly: true,
        isKeeping: true,
        isPublic: true,
        otlpEndpoint: "http://localhost:4318",
        token: "0123456789abcdef",
      },
    });
  });

  it.each(["0", "false", "No"])("takes ANNALS_PUBLIC=%s for private", (value) => {
    expect(parseConfig({ ANNALS_PUBLIC: value })).toMatchObject({ config: { isPublic: false } });
  });

  it("keeps answers unless ANNALS_KEEP says no", () => {
    const kept = ["0", "", "1"].map((ANNALS_KEEP) => parseConfig({ ANNALS_KEEP }));
    expect(kept).toMatchObject([false, true, true].map((isKeeping) => ({ config: { isKeeping } })));
  });

  it("names every bad variable", () => {
    const result = parseConfig({
      DATABASE_URL: "mysql://x",
      DATABASE_REPLICA_URLS: "postgresql://one/annals,two",
      ANNALS_API_PORT: "70000",
      ANNALS_WEB_PORT: "x",
      ANNALS_CORS_ORIGINS: "https://example.org/",
      OTEL_EXPORTER_OTLP_ENDPOINT: "localhost:4318",
      ANNALS_TOKEN: "short",
    });
    expect(result.ok ? [] : result.problems.map((problem) => problem.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "DATABASE_REPLICA_URLS",
      "ANNALS_API_PORT",
      "ANNALS_WEB_PORT",
      "ANNALS_CORS_ORIGINS",
      "OTEL_EXPORTER_OTLP_ENDPOINT",
      "ANNALS_TOKEN",
    ]);
  });
});
