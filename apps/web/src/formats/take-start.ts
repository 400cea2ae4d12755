/** The start of a text that is still being written: all of it, or as much as was wanted. */
export interface TextStart {
  text: string;
  /** What follows; null where the text ended within its start. */
  rest: AsyncIterator<string> | null;
}

/** Reads a text up to about `maxLength` UTF-16 code units, so that a short one is known whole before it is sent. */
export async function takeStart(parts: AsyncIterable<string>, maxLength: number): Promise<TextStart> {
  const rest = parts[Symbol.asyncIterator]();
  let text = "";
  while (text.length <= maxLength) {
    const { value, done } = await rest.next();
    if (done) return { text, rest: null };
    text += value;
  }
  return { text, rest };
}

/** Returns a text as a stream of UTF-8 that is written no faster than it is read. */
export function toStream({ text, rest }: TextStart): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(text));
      if (rest === null) controller.close();
    },
    async pull(controller) {
      const { value, done } = (await rest?.next()) ?? { done: true };
      if (done) controller.close();
      else if (value !== "") controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await rest?.return?.();
    },
  });
}
