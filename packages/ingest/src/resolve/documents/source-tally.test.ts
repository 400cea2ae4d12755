import { expect, it } from "vitest";
import { toSourceRow } from "./source-tally.ts";

const toDomain = (name: string, hosts: Record<string, number>) =>
  toSourceRow({
    id: "src-1",
    names: [{ value: name, count: 1 }],
    hosts: Object.entries(hosts).map(([value, count]) => ({ value, count })),
  }).domain;

it("publishes on the host that it is met on most often", () => {
  expect(toDomain("Harbour Gazette", { "gazette.example": 2, "news.gazette.example": 1 })).toBe(
    "gazette.example",
  );
  expect(toDomain("The Irrawaddy", { "irrawaddy.org": 1 })).toBe("irrawaddy.org");
});

it("does not publish on the host of another outlet, where its stories are printed", () => {
  expect(toDomain("The Straits Times", { "news.xinhuanet.com": 3 })).toBeNull();
  expect(toDomain("Al Jazeera", { "english.aljazeera.net": 1, "washingtontimes.com": 4 })).toBe(
    "english.aljazeera.net",
  );
});

it("publishes, as an agency, on its own host alone, whoever prints it", () => {
  expect(toDomain("Agence France-Presse", { "gazette.example": 5 })).toBeNull();
  expect(toDomain("Associated Press", { "gazette.example": 5, "hosted.ap.org": 1 })).toBe("hosted.ap.org");
});
