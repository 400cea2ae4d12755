import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("is what docs/add-graphql-type.md makes, to the letter", () => {
  const recipe = read("../../../../../docs/add-graphql-type.md");
  const blocks = [...recipe.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  const [sql, type, module, line, test] = blocks;
  expect(sql).toBe(read("./capture.sql.ts"));
  expect(type).toBe(read("./capture.type.ts"));
  expect(module).toBe(read("./module.ts"));
  expect(test).toBe(read("./capture.test.ts"));
  expect(read("../../schema.ts")).toContain(line);
  expect(blocks).toHaveLength(5);
});
