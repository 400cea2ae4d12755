/** Values under names such as `related.3.title`. */
export type Fields = Map<string, string>;

/** How many fields are right, and which are wrong. */
export interface Score {
  right: number;
  total: number;
  misses: string[];
}

/** Flattens a value into fields; null, absent and empty lists are no fields, and kinds of white space are one. */
function toFields(value: unknown, name = "", fields: Fields = new Map()): Fields {
  if (value === null || value === undefined) return fields;
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) toFields(inner, name ? `${name}.${key}` : key, fields);
  } else {
    fields.set(name, String(value).replace(/\s+/g, " ").trim());
  }
  return fields;
}

/** Compares fields: each name that either side has counts once, and is right if both have the same value. */
export function toScore(document: string, expected: unknown, actual: unknown): Score {
  const [want, have] = [toFields(expected), toFields(actual)];
  const names = [...new Set([...want.keys(), ...have.keys()])];
  const wrong = names.filter((name) => want.get(name) !== have.get(name));
  return {
    right: names.length - wrong.length,
    total: names.length,
    misses: wrong.map(
      (name) =>
        `${document} ${name}: want ${want.get(name) ?? "nothing"}, have ${have.get(name) ?? "nothing"}`,
    ),
  };
}

/** Adds scores up. */
export function toSum(scores: Score[]): Score & { share: number } {
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  const total = scores.reduce((sum, score) => sum + score.total, 0);
  return { right, total, share: right / total, misses: scores.flatMap((score) => score.misses) };
}
