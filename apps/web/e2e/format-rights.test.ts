import { describe, expect, inject, it } from "vitest";
import { toFormatLinks } from "../src/formats/format-links.ts";
import { ask } from "./run/ask.ts";

const publicSite = inject("publicSite");
const api = inject("api");

interface FullDocument {
  id: string;
  text: string;
  excerpt: string;
  isRestricted: boolean;
  rights: { notice: string } | null;
  images: { caption: string | null }[];
  thread: { comments: { nodes: { text: string }[] } } | null;
}

describe("the rights rule holds in every format", () => {
  it("on a public site a restricted document is an excerpt and a link, wherever it is told", async () => {
    const { documents } = await ask<{ documents: { nodes: FullDocument[] } }>(
      api,
      `{ documents(first: 100) { nodes {
        id text excerpt isRestricted rights { notice } images { caption } thread { comments(first: 100) { nodes { text } } }
      } } }`,
    );
    const restricted = documents.nodes.filter(({ isRestricted }) => isRestricted);
    expect(restricted.length).toBeGreaterThan(0);
    for (const { id, text, excerpt, rights, images, thread } of restricted) {
      // Readers' own words are theirs and are shown, as are the notice and the captions.
      const shown = [
        ...(thread?.comments.nodes ?? []),
        ...images.map(({ caption }) => ({ text: caption })),
        { text: rights?.notice },
      ]
        .map((words) => words.text)
        .join("\n");
      const story = text
        .split("\n")
        .filter((line) => line.length > 100 && !shown.includes(line.trim().slice(0, 80)));
      const beyond = story.filter((line) => !excerpt.includes(line.slice(0, 80)));
      expect(beyond.length).toBeGreaterThan(3);
      for (const { href } of toFormatLinks(`/documents/${id}`)) {
        const answer = await fetch(publicSite + href);
        expect(answer.status, href).toBe(200);
        const told = await answer.text();
        for (const line of beyond) expect(told, href).not.toContain(line.slice(0, 100));
      }
      const { subject } = await (await fetch(`${publicSite}/documents/${id}.json`)).json();
      expect(subject.text).toBeNull();
      expect(subject).toMatchObject({ excerpt, rights: { isRestricted: true } });
    }
  });
});
