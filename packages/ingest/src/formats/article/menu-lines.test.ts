import { expect, it } from "vitest";
import { isMenuLine } from "./menu-lines.ts";

it.each([
  "News Opinion Sport Weather",
  "World Africa Americas Asia Australia Europe Middle East",
  "Home | News | Sport | Harbour watch",
  "Politics\tCulture\tOpinion\tShop",
  "Home · News · Politics · Our Town",
  "HOME  NEWS  SPORT  Sign In",
  "Subscribe Sign In Newsletters ePaper",
])("takes %j for a menu", (line) => {
  expect(isMenuLine(line)).toBe(true);
});

it.each([
  "Business news",
  "World markets fall",
  "Politics, Business and Sport in one week",
  "Paris | London | Tokyo",
  "Japan - Russia - China talks on energy end",
  "World Business Leaders Meet",
  "Russia, China and Japan.",
  "Sports News Weather.",
])("takes %j for no menu", (line) => {
  expect(isMenuLine(line)).toBe(false);
});
