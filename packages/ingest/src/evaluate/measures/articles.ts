import type { ParsedDocument } from "../../parsed-document.ts";
import type { Figure, Measure } from "../figure.ts";
import type { Answered, GoldArticle, GoldListing } from "./articles-gold.ts";
import { readArticles, readListings } from "./articles-gold.ts";
import { type Score, toScore, toSum } from "./field-score.ts";
import { toFirstLineArticle } from "./first-line-article.ts";
import { parsePage, toSlicer } from "./parse-page.ts";

/** What articles and listings say about themselves; no library reads plain text, so the baseline is a rule of thumb. */
export const articles: Measure = {
  name: "articles",
  description:
    "title, day, time and offset of publication, dateline, lead, captions and credits of articles; entries of listings; all exact",
  run: (folder) => {
    const all = readArticles(folder);
    const baseline = toSum(all.map(({ gold, text }) => toArticleScore(gold, toFirstLineArticle(text))));
    return [
      {
        ...toFigure(
          "structure, articles, fields",
          all.map(({ gold, text }) => toArticleScore(gold, toArticle(gold, text))),
        ),
        goal: 0.95,
        baselines: [{ name: "first line and first date", value: baseline.share, ranHere: true }],
      },
      { ...toFigure("structure, listings, fields", readListings(folder).map(toListingScore)), goal: 0.95 },
    ];
  },
};

function toFigure(name: string, scores: Score[]): Omit<Figure, "goal"> {
  const { right, total, share, misses } = toSum(scores);
  const counts = `${right} of ${total} fields of ${scores.length} pages`;
  return { name, value: share, unit: "share", baselines: [], counts, misses };
}

function toArticleScore(gold: GoldArticle, actual: unknown): Score {
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
    actual,
  );
}

/** A credit and a lead are compared only where the answer has one: it does not list all of them. */
function toArticle(gold: GoldArticle, text: string) {
  const document = parsePage(text);
  const slice = toSlicer(text);
  const published = document.published?.value;
  return {
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
  };
}

function toListingScore({ gold, text }: Answered<GoldListing>): Score {
  return toScore(gold.file, { tag: gold.tag, items: gold.items.map(toItemAnswer) }, toListing(gold, text));
}

function toItemAnswer({ title, truncated, teaserStartsWith, byline, date }: GoldListing["items"][number]) {
  return { title, truncated, teaserStartsWith, byline, date };
}

function toListing({ tag, items }: GoldListing, text: string) {
  const { title, reports }: ParsedDocument = parsePage(text);
  const slice = toSlicer(text);
  return {
    tag: title?.text.endsWith(tag) ? tag : title?.text,
    items: reports.map((report, index) => ({
      title: report.title?.text,
      truncated: report.isPartial,
      teaserStartsWith: slice(report.paragraphs[0])?.slice(0, items[index]?.teaserStartsWith.length),
      byline: report.byline?.text,
      date: report.date?.value,
    })),
  };
}
