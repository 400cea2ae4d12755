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

/** Controls of C0 and C1, but for the end of a line and the tabulator: names and texts of others must not steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text with its controls as JSON writes them, so that a line of JSON stays what it is. */
function toPlain(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A text as one line: a path, or words about it, whose ends of lines and tabulators are written as JSON does. */
export function toOneLine(text: string): string {
  return text.replace(/[\n\t\u2028\u2029]/g, (end) => ENDS[end] ?? "");
}

const ENDS: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\u2028": "\\u2028", "\u2029": "\\u2029" };

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
      stdout.write(`${toPlain(text)}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${toPlain(text)}\n`);
    },
    progress(text) {
      const now = Date.now();
      if (stderr.isTTY) stderr.write(`\r\u001b[K${toPlain(text)}`);
      else if (now - last >= QUIET_MS) {
        last = now;
        stderr.write(`${toPlain(text)}\n`);
      }
      shown = text;
    },
  };
}
