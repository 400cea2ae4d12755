import { describe, expect, it } from "vitest";
import { findMetonym } from "./find-metonym.ts";

function find(text: string, name: string, key = name.toLowerCase()) {
  const start = text.indexOf(name);
  return findMetonym(text, { start, end: start + name.length, key });
}

describe("findMetonym", () => {
  it.each([
    ["Lima describes the step as unfriendly", "Lima", "Peru", "link/capital-acts"],
    ["Oslo: no talks before spring", "Oslo", "Norway", "link/capital-acts"],
    ["after Helsinki’s decision to leave", "Helsinki", "Finland", "link/capital-owns"],
    ["talks between Ottawa and Lima", "Ottawa", "Canada", "link/capital-deals"],
    ["talks between Ottawa and Lima", "Lima", "Peru", "link/capital-deals"],
    ["sanctions against Lima", "Lima", "Peru", "link/capital-deals"],
    ["the Kremlin said", "Kremlin", "Russia", "link/capital-acts"],
  ])("reads a government in %s", (text, name, state, rule) => {
    expect(find(text, name)).toMatchObject({ name: state, rule });
  });

  it.each([
    ["they met in Lima", "Lima"],
    ["he went to Oslo and said so", "Oslo"],
    ["the ambassador to Lima said", "Lima"],
    ["The train left Helsinki at noon", "Helsinki"],
    ["Bergen said", "Bergen"],
    ["in the Kremlin", "Kremlin"],
  ])("reads none in %s", (text, name) => {
    expect(find(text, name)).toBeNull();
  });

  it("says why, and how sure it is", () => {
    expect(find("Lima has rejected it", "Lima")).toMatchObject({
      because: "“Lima has rejected”: a city does not do so, so “Lima” is the government of Peru here.",
      confidence: 0.85,
    });
  });
});
