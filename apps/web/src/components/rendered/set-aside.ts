import { AsyncLocalStorage } from "node:async_hooks";

/** HTML that was made while a page was answered, in the order in which it was made. */
export type SetAside = string[];

// The server and the pages, which are bundled, have each their own copy of this module: they meet by this name.
const name = Symbol.for("annals.set-aside");
const shared = globalThis as { [name]?: AsyncLocalStorage<SetAside> };
shared[name] ??= new AsyncLocalStorage();
const storage = shared[name];

/** Runs what makes a page. Returns what it returns; the HTML that is set aside meanwhile goes to `pieces`. */
export function settingAside<Result>(pieces: SetAside, make: () => Result): Result {
  return storage.run(pieces, make);
}

/** Keeps HTML until the page is whole. Returns the number to mark its place with; null where nobody waits for it. */
export function setAside(html: string): number | null {
  const pieces = storage.getStore();
  return pieces === undefined ? null : pieces.push(html) - 1;
}

/** Returns the page with each piece in its place. React escapes `<` in text and attributes, so what looks like a place is one. */
export function putBack(page: string, pieces: SetAside): string {
  return page.replaceAll(/<div data-set-aside="(\d+)"><\/div>/g, (_, at) => pieces[Number(at)] ?? "");
}
