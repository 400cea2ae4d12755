/** Something that a reader may mean, and where it is. */
export interface Choice {
  href: string;
  text: string;
  /** What it is: a kind, a day. */
  note: string;
}

/** Finds what a reader may mean by what is typed so far. */
export type FindChoices = (typed: string, signal: AbortSignal) => Promise<Choice[]>;

const patienceMs = 120;
let lists = 0;

/**
 * Makes a field a combobox with a list of choices below it (ARIA Authoring Practices 1.2, "Editable Combobox With List
 * Autocomplete"): the arrow keys go through the list while the focus stays in the field, Enter goes to the choice or, without
 * one, sends the form as ever, Escape closes the list. Returns what looks for choices again.
 */
export function addCombobox(field: HTMLInputElement, find: FindChoices): () => void {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const id = `choices-${++lists}`;
  Object.assign(list, { id, role: "listbox", ariaLabel: "Suggestions", hidden: true });
  Object.assign(status, { role: "status" });
  list.dataset.choices = "";
  status.dataset.choicesStatus = "";
  field.after(list, status);
  Object.assign(field, {
    role: "combobox",
    autocomplete: "off",
    ariaAutoComplete: "list",
    ariaExpanded: "false",
  });
  field.setAttribute("aria-controls", id);

  let choices: Choice[] = [];
  let active = -1;
  let asked = new AbortController();

  const go = (choice: Choice | undefined) => choice && location.assign(choice.href);

  const activate = (next: number) => {
    active = next;
    [...list.children].forEach((option, index) => {
      option.ariaSelected = String(index === active);
      if (index === active) option.scrollIntoView({ block: "nearest" });
    });
    if (active < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${id}-${active}`);
  };

  const show = (found: Choice[]) => {
    choices = found;
    list.replaceChildren(...found.map((choice, index) => toOption(choice, `${id}-${index}`)));
    list.hidden = found.length === 0;
    field.ariaExpanded = String(!list.hidden);
    activate(-1);
  };

  const look = async () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const found = await find(field.value.trim(), signal);
      if (signal.aborted) return;
      show(found);
      const count = found.length === 1 ? "One suggestion." : `${found.length} suggestions.`;
      status.textContent = field.value.trim() === "" ? "" : count;
    } catch {
      // The form is there all the same.
      if (!signal.aborted) show([]);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, patienceMs);
  });
  field.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) void look();
      // One place more than there are choices: the field itself.
      const places = choices.length + 1;
      activate(((active + 1 + (key === "ArrowDown" ? 1 : -1) + places) % places) - 1);
    } else if (key === "Enter" && active >= 0) {
      event.preventDefault();
      go(choices[active]);
    } else if (key === "Escape" && !list.hidden && field.closest("dialog") === null) {
      event.preventDefault();
      show([]);
    }
  });
  field.addEventListener("blur", () => {
    if (field.closest("dialog") !== null) return;
    asked.abort();
    clearTimeout(timer);
    show([]);
  });
  // Pressing on a choice must not take the focus out of the field before it is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option !== null) go(choices[[...list.children].indexOf(option)]);
  });
  return () => void look();
}

function toOption({ text, note }: Choice, id: string): HTMLLIElement {
  const option = document.createElement("li");
  const words = document.createElement("span");
  words.textContent = text;
  const small = document.createElement("small");
  small.textContent = note;
  Object.assign(option, { id, role: "option", ariaSelected: "false" });
  option.append(words, " ", small);
  return option;
}

/** Asks the site for suggestions. Throws where it gives none. */
export async function findSuggestions(typed: string, signal: AbortSignal): Promise<Choice[]> {
  if (typed === "") return [];
  const answer = await fetch(`/suggestions?${new URLSearchParams({ q: typed })}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
