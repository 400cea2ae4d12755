import { describe, expect, it } from "vitest";
import type { ParsedDocument, TextSpan } from "../../parsed-document.ts";
import { findReplies } from "../../resolve/replies/find-replies.ts";
import { parseDocument } from "../parse-document.ts";
import { toScore, toSum } from "./score.ts";
import { findSharedFolder, readShared, readSharedJson, SKIPPED } from "../../evaluate/shared-folder.ts";

interface GoldComment {
  author: string | null;
  score: number | null;
  up: number | null;
  down: number | null;
  startsWith: string;
  offset: number;
  replyToQuoteOf: number | null;
  answers?: number;
  cut?: boolean;
}

interface GoldArticle {
  file: string;
  title: string | null;
  publishedDate: string | null;
  publishedPartial?: string;
  publishedTime: string | null;
  utcOffset: string | null;
  dateline: { place: string; agency: string | null; dateText: string | null } | null;
  byline: string | null;
  lead?: string;
  imageCaptions: string[];
  photoCredit?: string;
  comments: GoldComment[];
}

interface GoldListing {
  file: string;
  tag: string;
  items: { title: string; truncated: boolean; teaserStartsWith: string; byline?: string; date?: string }[];
}

const folder = findSharedFolder() ?? "";

describe.skipIf(folder === "")(`real articles, threads and listings ${folder ? "" : SKIPPED}`, () => {
  const gold = folder
    ? readSharedJson<{ articles: GoldArticle[]; tagListings: GoldListing[] }>(
        folder,
        "corpus/articles.gold.json",
      )
    : { articles: [], tagListings: [] };

  it("reads 95 % of what articles say about themselves", () => {
    const seeds = readSharedJson<Record<string, GoldArticle>>(folder, "gold/seeds.json");
    const scores = gold.articles.map((answer) =>
      toArticleScore(answer, readShared(folder, `corpus/${answer.file}`)),
    );
    for (const answer of [seeds["003"], seeds["004"]]) {
      if (answer) scores.push(toArticleScore(answer, readShared(folder, `seeds/${answer.file}`)));
    }
    const { share, total, misses } = toSum(scores);
    expect(total).toBeGreaterThan(60);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("reads every comment of the threads, with its votes, and who quotes whom", () => {
    const threads = gold.articles.filter((answer) => answer.comments.length > 0);
    const seed = readSharedJson<Record<string, GoldArticle>>(folder, "gold/seeds.json")["004"];
    const misses = threads.flatMap((answer) =>
      toThreadMisses(answer, readShared(folder, `corpus/${answer.file}`)),
    );
    if (seed) misses.push(...toThreadMisses(seed, readShared(folder, `seeds/${seed.file}`)));
    expect(threads.length).toBeGreaterThan(1);
    expect(misses).toEqual([]);
  });

  it("reads every teaser of the listings", () => {
    const misses = gold.tagListings.flatMap((answer) => {
      const text = readShared(folder, `corpus/${answer.file}`);
      return toScore(answer.file, toListingAnswer(answer), toListing(getParsed(text), text, answer)).misses;
    });
    expect(gold.tagListings.length).toBeGreaterThan(1);
    expect(misses).toEqual([]);
  });

  it("reads the ten teasers of seed 002 in order", () => {
    const seed = readSharedJson<
      Record<string, { items: { title: string; paragraphs: number; truncated: boolean }[] }>
    >(folder, "gold/seeds.json")["002"];
    const text = readShared(folder, "seeds/002_b7cb964948bcee0f.txt");
    const { reports } = getParsed(text);
    expect(
      reports.map(({ title, paragraphs, isPartial }) => ({
        title: title?.text,
        paragraphs: paragraphs.length,
        truncated: isPartial,
      })),
    ).toEqual(seed?.items.map(({ title, paragraphs, truncated }) => ({ title, paragraphs, truncated })));
  });
});

function getParsed(text: string): ParsedDocument {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function toArticleScore(gold: GoldArticle, text: string) {
  const document = getParsed(text);
  const slice = toSlicer(text);
  const published = document.published?.value;
  return toScore(
    gold.file,
    {
      title: gold.title,
      published: gold.publishedDate ?? gold.publishedPartial,
      time: gold.publishedTime,
      offset: gold.utcOffset,
      dateline: gold.dateline,
      captions: gold.imageCaptions,
      credit: gold.photoCredit,
      lead: gold.lead,
    },
    {
      title: document.title?.text,
      published: published?.edtf,
      time: published?.time,
      offset: published?.offset,
      dateline: document.dateline && {
        place: slice(document.dateline.place),
        agency: slice(document.dateline.agency),
        dateText: slice(document.dateline.date),
      },
      captions: document.images.flatMap((image) => slice(image.caption) ?? []),
      credit: gold.photoCredit && document.images.map((image) => slice(image.credit))[0],
      lead: gold.lead && document.reports[0]?.description?.text,
    },
  );
}

function toThreadMisses(gold: GoldArticle, text: string): string[] {
  const comments = getParsed(text).comments ?? [];
  const replies = findReplies(comments, text);
  const expected = gold.comments.map((one) => ({
    author: one.author,
    score: one.score,
    up: one.up,
    down: one.down,
    start: toUtf16(text, one.offset),
    startsWith: one.startsWith.slice(0, 25),
    quotes: one.replyToQuoteOf,
    isPartial: one.cut ?? false,
  }));
  const actual = comments.map((one, position) => ({
    author: one.author?.text,
    score: one.score,
    up: one.up,
    down: one.down,
    start: one.start,
    startsWith: text.slice(one.start, one.start + 25),
    quotes: replies.find((link) => link.comment === position && link.kind === "QUOTE")?.parent,
    isPartial: one.isPartial,
  }));
  return toScore(gold.file, expected, actual).misses;
}

/** The gold's offsets count code points. */
function toUtf16(text: string, codePoints: number): number {
  return Array.from(text).slice(0, codePoints).join("").length;
}

function toListingAnswer({ tag, items }: GoldListing) {
  return {
    tag,
    items: items.map(({ title, truncated, teaserStartsWith, byline, date }) => ({
      title,
      truncated,
      teaserStartsWith,
      byline,
      date,
    })),
  };
}

function toListing({ title, reports }: ParsedDocument, text: string, { tag, items }: GoldListing) {
  return {
    tag: title?.text.endsWith(tag) ? tag : title?.text,
    items: reports.map((report, index) => ({
      title: report.title?.text,
      truncated: report.isPartial,
      teaserStartsWith: toSlicer(text)(report.paragraphs[0])?.slice(0, items[index]?.teaserStartsWith.length),
      byline: report.byline?.text,
      date: report.date?.value,
    })),
  };
}

function toSlicer(text: string) {
  return (span: TextSpan | null | undefined) => (span ? text.slice(span.start, span.end) : null);
}
