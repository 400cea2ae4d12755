import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { connectionTimeoutMs } from "../overload.ts";
import { maxPageSize } from "../paging/window.ts";
import { statementTimeoutMs } from "../session-options.ts";
import * as limits from "./limits.ts";

it("are those of the table in docs/api.md", () => {
  const page = readFileSync(new URL("../../../../docs/api.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| [^|]+ \| ([\d]+)(?: s)? \| `([\w.-]+)` \|$/gm)];
  const told = Object.fromEntries(rows.map(([, value, code]) => [code, Number(value)]));
  expect(told).toEqual({
    "query.too-deep": limits.maxDepth,
    "query.too-many-aliases": limits.maxAliases,
    "query.too-many-root-fields": limits.maxRootFields,
    "query.too-long": limits.maxTokens,
    "query.too-many-nodes": limits.maxNodes,
    "page.size": maxPageSize,
    "request.too-large": limits.maxBodyBytes,
    "request.invalid": 1,
    "server.timeout": statementTimeoutMs / 1000,
    "server.busy": connectionTimeoutMs / 1000,
    "subscription.too-many": limits.maxSubscriptions,
    "subscription.too-slow": limits.maxWaitingNotices,
  });
});
