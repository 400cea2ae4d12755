import { describe, expect, it } from "vitest";
import type { NamedSpan, NameKind } from "./named-span.ts";
import { reconcileNames } from "./reconcile-names.ts";

const TEXT = "Liberal Party of Norway met in Oslo; Ann Berg of Bergen Trading spoke";

function span(quote: string, kind: NameKind, rule: string, confidence = 1): NamedSpan {
  const start = TEXT.indexOf(quote);
  const key = quote.toLowerCase();
  return {
    start,
    end: start + quote.length,
    kind,
    key,
    name: quote,
    isAdjective: false,
    rule,
    because: "",
    evidence: null,
    confidence,
  };
}

function show(spans: NamedSpan[]): string[] {
  return spans.map(({ kind, name }) => `${kind} ${name}`);
}

describe("reconcileNames", () => {
  it("keeps what only one of both found, but no shape that the tagger does not see", () => {
    const rules = [
      span("Oslo", "PLACE", "name/gazetteer"),
      span("Ann Berg", "ORGANIZATION", "name/organization-shape"),
    ];
    const tagged = [span("Bergen Trading", "ORGANIZATION", "name/tagger", 0.9)];
    expect(show(reconcileNames(rules, tagged))).toEqual(["ORGANIZATION Bergen Trading", "PLACE Oslo"]);
  });

  it("does not bring back for one name a shape that another name refutes", () => {
    const rules = [span("Ann Berg of Bergen Trading", "ORGANIZATION", "name/organization-shape")];
    const tagged = [
      span("Ann Berg", "PERSON", "name/tagger", 0.9),
      span("Bergen Trading", "ORGANIZATION", "name/tagger", 0.5),
    ];
    expect(show(reconcileNames(rules, tagged))).toEqual(["PERSON Ann Berg", "ORGANIZATION Bergen Trading"]);
  });

  it("drops what the tagger alone says without being sure", () => {
    expect(reconcileNames([], [span("Ann Berg", "PERSON", "name/tagger", 0.3)])).toEqual([]);
  });

  it("lets the tagger decide what a town's name means, where it is sure", () => {
    const rule = span("Oslo", "PLACE", "name/gazetteer");
    expect(show(reconcileNames([rule], [span("Oslo", "ORGANIZATION", "name/tagger", 0.9)]))).toEqual([
      "ORGANIZATION Oslo",
    ]);
    expect(show(reconcileNames([rule], [span("Oslo", "ORGANIZATION", "name/tagger", 0.5)]))).toEqual([
      "PLACE Oslo",
    ]);
  });

  it("never takes a state, or the capital of one, for a person", () => {
    const state = { ...span("Norway", "PLACE", "name/gazetteer"), key: "norway" };
    const capital = { ...span("Oslo", "PLACE", "name/gazetteer"), key: "oslo" };
    const tagged = [
      span("Norway", "ORGANIZATION", "name/tagger", 0.9),
      span("Oslo", "PERSON", "name/tagger", 0.9),
    ];
    expect(show(reconcileNames([state, capital], tagged))).toEqual(["PLACE Norway", "PLACE Oslo"]);
  });

  it("takes a body that a list knows by one word for a person only without a doubt", () => {
    const body = span("Bergtra", "ORGANIZATION", "name/gazetteer");
    const read = (sure: number) =>
      show(reconcileNames([body], [span("Bergtra", "PERSON", "name/tagger", sure)]));
    expect(read(0.8)).toEqual(["ORGANIZATION Bergtra"]);
    expect(read(0.95)).toEqual(["PERSON Bergtra"]);
  });

  it("never takes a body that a list knows by several words for a person", () => {
    const body = span("Bergen Trading", "ORGANIZATION", "name/gazetteer");
    const tagged = span("Bergen Trading", "PERSON", "name/tagger", 0.95);
    expect(show(reconcileNames([body], [tagged]))).toEqual(["ORGANIZATION Bergen Trading"]);
  });

  it("takes the longer name of both", () => {
    const party = span("Liberal Party of Norway", "ORGANIZATION", "name/organization-shape");
    expect(
      show(reconcileNames([party], [span("Liberal Party", "ORGANIZATION", "name/tagger", 0.9)])),
    ).toEqual(["ORGANIZATION Liberal Party of Norway"]);
    const town = span("Bergen", "PLACE", "name/gazetteer");
    expect(
      show(reconcileNames([town], [span("Bergen Trading", "ORGANIZATION", "name/tagger", 0.9)])),
    ).toEqual(["ORGANIZATION Bergen Trading"]);
  });

  it("takes no row of places for a person", () => {
    const places = [span("Norway", "PLACE", "name/gazetteer"), span("Oslo", "PLACE", "name/gazetteer")];
    const row = span("Norway met in Oslo", "PERSON", "name/tagger", 0.9);
    expect(show(reconcileNames(places, [row]))).toEqual(["PLACE Norway", "PLACE Oslo"]);
  });

  it("keeps a person known by a title against a longer reading", () => {
    const person = span("Ann Berg", "PERSON", "name/role");
    expect(
      show(reconcileNames([person], [span("Ann Berg of Bergen", "PERSON", "name/tagger", 0.9)])),
    ).toEqual(["PERSON Ann Berg"]);
  });
});
