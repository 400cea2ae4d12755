import { InvalidArgumentError } from "commander";

/** Reads a whole number above 0 from the command line; throws an InvalidArgumentError for anything else. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1)
    throw new InvalidArgumentError("It must be a whole number above 0.");
  return count;
}
