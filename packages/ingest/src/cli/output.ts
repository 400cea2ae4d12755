/** Where a command writes: answers to stdout, progress and failures to stderr. */
export interface Output {
  /** A line of the answer. */
  line(text: string): void;
  /** A line for the person who waits. */
  note(text: string): void;
  /** How far it is: one line that is written over where a person watches, one every few seconds elsewhere. */
  progress(text: string): void;
}

const QUIET_MS = 2000;

/** Writes to the streams of the process. */
export function createOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output {
  let shown = "";
  let last = Date.now();
  const clear = () => {
    if (shown && stderr.isTTY) stderr.write("\r\u001b[K");
    shown = "";
  };
  return {
    line(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(text) {
      const now = Date.now();
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
      else if (now - last >= QUIET_MS) {
        last = now;
        stderr.write(`${text}\n`);
      }
      shown = text;
    },
  };
}
