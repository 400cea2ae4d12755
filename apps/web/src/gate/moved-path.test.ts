import { expect, it } from "vitest";
import { toMovedPath } from "./moved-path.ts";

it.each([
  ["/events/old", "/events/new"],
  ["/events/old.json", "/events/new.json"],
  ["/events/events/opengraph-image", "/events/new/opengraph-image"],
  ["/edit/entities/old", "/edit/entities/new"],
  ["/timegate/events/old", "/timegate/events/new"],
])("names %s by its present slug: %s", (path, moved) => {
  expect(toMovedPath(path, "new")).toBe(moved);
});
