import { addCombobox, type Choice, findSuggestions } from "./combobox.ts";

const slashKey = "annals-slash";

/**
 * Opens a dialog for searching and for going anywhere on Ctrl-K (on a Mac also Cmd-K) or a slash. Closed, it gives the focus
 * back to where it was. The slash alone can be turned off in it, for those whose speech or mishaps type (WCAG 2.1.4).
 */
export function addPalette(): void {
  let opened: { dialog: HTMLDialogElement; open: () => void } | null = null;
  document.addEventListener("keydown", (event) => {
    if (!isAsked(event)) return;
    event.preventDefault();
    opened ??= makePalette();
    if (opened.dialog.open) opened.dialog.close();
    else opened.open();
  });
  const link = document.querySelector<HTMLAnchorElement>('nav a[href="/search"]');
  if (link === null) return;
  link.setAttribute("aria-keyshortcuts", "Control+K /");
  link.title = "Ctrl K";
}

function isAsked({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (altKey || isComposing) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k";
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  return key === "/" && !isTyping && localStorage.getItem(slashKey) !== "off";
}

function makePalette() {
  const dialog = document.createElement("dialog");
  dialog.dataset.palette = "";
  dialog.ariaLabel = "Search and go to";
  dialog.innerHTML = `<form action="/search" role="search">
    <label for="palette">Search, or go to</label>
    <input id="palette" name="q" enterkeyhint="go">
    <p><span><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to go, <kbd>Esc</kbd> to close</span>
    <label><input type="checkbox"> <kbd>/</kbd> opens this too</label></p>
  </form>`;
  document.body.append(dialog);
  const field = dialog.querySelector("input") as HTMLInputElement;
  const slash = dialog.querySelector("[type=checkbox]") as HTMLInputElement;
  slash.checked = localStorage.getItem(slashKey) !== "off";
  slash.addEventListener("change", () => localStorage.setItem(slashKey, slash.checked ? "on" : "off"));
  dialog.addEventListener("click", ({ target }) => {
    // Only what is around the content is the dialog itself.
    if (target === dialog) dialog.close();
  });
  const places = findPlaces();
  const look = addCombobox(field, async (typed, signal) => {
    const here = places.filter(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()));
    const found = await findSuggestions(typed, signal).catch(() => []);
    return [...toDay(typed), ...(typed === "" ? places : here), ...found];
  });
  const open = () => {
    field.value = "";
    dialog.showModal();
    field.focus();
    look();
  };
  return { dialog, open };
}

/** The sections of the site, as the page itself names them. */
function findPlaces(): Choice[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Sections"] a, [data-place]');
  return [...links].map((link) => ({
    href: link.href,
    text: link.dataset.place ?? link.textContent,
    note: "Go to",
  }));
}

/** The page of a year, a month or a day that is typed as 2017, 2017-03 or 2017-03-20. */
function toDay(typed: string): Choice[] {
  if (!/^\d{4}(-\d\d){0,2}$/.test(typed)) return [];
  return [{ href: `/${typed.replaceAll("-", "/")}`, text: typed, note: "Go to the day, month or year" }];
}
