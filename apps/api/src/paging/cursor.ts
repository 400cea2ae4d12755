import { toRequestError } from "../errors.ts";
import type { KeyType, KeyValue, Order } from "./order.ts";

const isWholeNumber = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647;

/** `YYYY-MM-DD` of a day that the calendar has. */
const isDay = (value: unknown) => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

const fits: Record<KeyType, (value: unknown) => boolean> = {
  date: isDay,
  text: (value) => typeof value === "string" && !value.includes("\u0000"),
  int: isWholeNumber,
  float8: (value) => typeof value === "number" && Number.isFinite(value),
  "int[]": (value) => Array.isArray(value) && value.every(isWholeNumber),
};

/** Reads a cursor of a list in that order. Throws `cursor.unreadable` for anything else. */
export function parseCursor(order: Order, cursor: string, argument: "after" | "before"): KeyValue[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    parts = null;
  }
  const [name, ...keys] = Array.isArray(parts) ? parts : [];
  const isNullFirst = order.nullsLast === true && keys[0] === null;
  const isFitting = order.keys.every(
    ({ type }, index) => (index === 0 && isNullFirst) || fits[type](keys[index]),
  );
  if (name !== order.name || keys.length !== order.keys.length || !isFitting) {
    throw toRequestError(
      "cursor.unreadable",
      `\`${argument}\` is not a cursor of this list in this order. Use a cursor that the list gave.`,
    );
  }
  return keys as KeyValue[];
}
