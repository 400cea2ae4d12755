import { ApiTrouble } from "./ask-api.ts";

/** The code by which the API refuses words that are too long or too many: a page that asks by words says so itself. */
export const codesOfTooLong: ReadonlySet<string> = new Set(["text.too-long"]);

/**
 * Asks for what has some words. Where these are too long or too many for the archive to look for, asks again without them.
 * Returns the answer, and why the words were refused, as a sentence; null where they were looked for.
 * @param ask asks for what has the words; `""` is no words. It throws `ApiTrouble` where the API refuses them.
 */
export async function findByWords<Data>(
  words: string,
  ask: (words: string) => Promise<Data>,
): Promise<{ data: Data; refusal: string | null }> {
  try {
    return { data: await ask(words), refusal: null };
  } catch (error) {
    if (!(error instanceof ApiTrouble) || !codesOfTooLong.has(error.code)) throw error;
    return { data: await ask(""), refusal: error.message };
  }
}
