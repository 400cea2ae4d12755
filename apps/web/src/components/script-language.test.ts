import { expect, it } from "vitest";
import { findScriptLanguage } from "./script-language.ts";

it.each([
  ["土耳其與俄羅斯進行首次聯合巡邏。", "zh"],
  ["時事通信", "zh"],
  ["ロシアと日本の協議", "ja"],
  ["한겨레", "ko"],
  ["保羅·賽門與其妻Edie Brickell被捕", "zh"],
  ["Japan, Russia hold talks", undefined],
  ["Лавров", undefined],
])("%s is in %s, by its writing", (text, language) => {
  expect(findScriptLanguage(text)).toBe(language);
});
