import { expect, it } from "vitest";
import { checkSettings } from "./settings.mjs";

const ANNALS_API_URL = "http://localhost:4000/graphql";

it("takes what the API and the site take", async () => {
  await checkSettings({ ANNALS_API_URL, ANNALS_TOKEN: "two words of a token" });
});

it.each([
  [{ ANNALS_TOKEN: "short" }, "ANNALS_TOKEN must have at least 16 characters"],
  [
    { ANNALS_TOKEN: "0123456789abcdef\n" },
    "ANNALS_TOKEN must be of letters, digits and signs of ASCII, without blanks around it",
  ],
  [
    { ANNALS_TOKEN: "паролькоторыйдлинный" },
    "ANNALS_TOKEN must be of letters, digits and signs of ASCII, without blanks around it",
  ],
  [
    { ANNALS_CORS_ORIGINS: "https://a.example/", ANNALS_API_HOST: "x" },
    /^ANNALS_CORS_ORIGINS must be origins like/,
  ],
])("names what cannot be read, before anything is built: %j", async (given, words) => {
  await expect(checkSettings({ ANNALS_API_URL, ...given })).rejects.toThrow(words);
});
