import { addBrush } from "./brush.ts";
import { growList } from "./grow-list.ts";

// The island of the timeline. All that it does can be done without it, by links and by the form.

const form = document.querySelector<HTMLFormElement>("form#filter");
for (const figure of document.querySelectorAll<HTMLElement>("[data-brush]")) {
  if (form !== null) addBrush(figure, form);
}

const list = document.querySelector<HTMLElement>("[data-grows]");
if (list !== null) growList(list);
