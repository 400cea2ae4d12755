import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const models = createRequire(import.meta.url).resolve("@annals/schema/prisma/schema.prisma");
const modelsFolder = join(dirname(models), "models");

function readWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const file of readdirSync(modelsFolder)) {
    let block = "";
    let pending: string[] = [];
    for (const line of readFileSync(join(modelsFolder, file), "utf8").split("\n")) {
      const comment = /^\s*\/\/\/ ?(.*)$/.exec(line)?.[1];
      if (comment !== undefined) {
        pending.push(comment);
        continue;
      }
      const opened = /^(?:model|enum) (\w+) \{/.exec(line)?.[1];
      const member = /^\s+(\w+)/.exec(line)?.[1];
      if (opened !== undefined) block = opened;
      const name = opened ?? (member === undefined ? undefined : `${block}.${member}`);
      if (name !== undefined && pending.length > 0) words.set(name, pending.join("\n"));
      pending = [];
    }
  }
  return words;
}

const words = readWords();

/**
 * The words that the Prisma models say of a model, field, enum or value (`Event`, `Event.slug`, `EventKind.VISIT`), so
 * that they are written once. Throws if the models have none: that is a mistake in the schema's code.
 */
export function wordsOf(name: string): string {
  const found = words.get(name);
  if (found === undefined) throw new Error(`The Prisma models say nothing of ${name}.`);
  return found;
}

/** The values of an enum of the Prisma models for a GraphQL enum, each with its words. */
export function toEnumValues<Value extends string>(
  name: string,
  values: Readonly<Record<Value, Value>>,
): Record<Value, { value: Value; description: string }> {
  const entries = (Object.keys(values) as Value[]).map((value) => [
    value,
    { value, description: wordsOf(`${name}.${value}`) },
  ]);
  return Object.fromEntries(entries);
}
