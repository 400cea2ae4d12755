/** Lets equal short texts within a value be one, and gives the value back. It is changed in place, so it must be nobody else's. */
type ShareTexts = <Value>(value: Value) => Value;

// What is longer is hardly ever said twice.
const LONGEST = 300;

/**
 * Makes a function that lets all that it is given share their texts. What is parsed, or comes from a thread or a database, has a copy of its
 * own of each text; half of what the documents of a batch take is `The page files the report under this label.` and its like.
 */
export function toSharing(): ShareTexts {
  const texts = new Map<string, string>();
  const toShared = (value: unknown): unknown => {
    if (typeof value === "string") return value.length > LONGEST ? value : toOne(value);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) value[index] = toShared(value[index]);
    } else if (isRecord(value)) {
      for (const key in value) value[key] = toShared(value[key]);
    }
    return value;
  };
  const toOne = (text: string): string => {
    const one = texts.get(text);
    if (one === undefined) texts.set(text, text);
    return one ?? text;
  };
  return (value) => toShared(value) as typeof value;
}

/** Bytes and dates are none. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
