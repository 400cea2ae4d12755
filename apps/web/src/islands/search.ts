import { addCombobox, findSuggestions } from "./combobox.ts";
import { addPalette } from "./palette.ts";

// The island of every page: suggestions as one types, and the palette. The search form works without it.

for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggests]"))
  addCombobox(field, findSuggestions);
addPalette();
