import { describe, expect, it } from "vitest";
import { readInlineMentions } from "./read-inline-mentions.ts";
import { readMentions } from "./read-mentions.ts";

const toText = (sentences: string[]) =>
  sentences
    .map((sentence, number) =>
      sentence
        .split(" ")
        .map((word, at) => ["d1", number, at, ...word.split("/")].join("\t"))
        .join("\n"),
    )
    .join("\n\n");

const read = (...sentences: string[]) => {
  const text = toText(sentences);
  const [document] = readMentions(text, readInlineMentions(text));
  return document?.sentences.map(({ words, names }) =>
    names.map(({ start, end, kind }) => `${kind} ${words.slice(start, end).join(" ")}`),
  );
};

describe("readMentions", () => {
  it("takes who has a given name somewhere for a person wherever the same one is named", () => {
    expect(
      read("Maria/HUM1 Blent/HUM1 left/ACT1 ./-", "Yesterday/TIM1 Blent/HUM1 came/- back/- ./-"),
    ).toEqual([["PERSON Maria Blent"], ["PERSON Blent"]]);
  });

  it("takes what has the head of an organization somewhere for one wherever the same one is named", () => {
    expect(read("the/- Zank/HUM2 Ministry/HUM2 said/- ./-", "the/- Zank/HUM2 denied/- it/- ./-")).toEqual([
      ["ORGANIZATION Zank Ministry"],
      ["ORGANIZATION Zank"],
    ]);
  });

  it("cuts the preposition off a place, and leaves the kind of an address open", () => {
    expect(read("They/- met/- in/LOC1 Quaxton/LOC1 ./-")).toEqual([["PLACE Quaxton"]]);
    expect(read("It/- burnt/- in/LOC2 Quaxton/LOC2 ,/LOC2 Zorgland/LOC2 ./-")).toEqual([
      ["null Quaxton , Zorgland"],
    ]);
  });

  it("leaves the kind of unmarked capitals open, but for weekdays and adjectives of countries", () => {
    expect(read("On/- Friday/- Maria/HUM1 Blent/HUM1 saw/- a/- Danish/- film/- by/- Frumbo/- ./-")).toEqual([
      ["PERSON Maria Blent", "null Friday", "null Frumbo"],
    ]);
  });

  it("takes the words of every day in a headline for no names", () => {
    const text = ["the/- hire/- and/- release/- of/- Blent/HUM1", "Zank/- Ministry/HUM2 Hire/- Release/-"];
    expect(read(...text)?.[1]).toEqual(["null Ministry"]);
  });
});
