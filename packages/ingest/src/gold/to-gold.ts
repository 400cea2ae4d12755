import type { toSummary } from "../to-summary.ts";
import type { GoldDocument } from "./gold-document.ts";

/**
 * What is found in a document today, in the form that a person corrects.
 * @param given day of publication given beside the text, or null
 */
export function toGold(
  text: string,
  summary: ReturnType<typeof toSummary>,
  given: string | null,
): GoldDocument {
  const { path, title, published, entities, dates, reports, comments } = summary;
  return {
    annals: "gold/1",
    path,
    text,
    given,
    title,
    published,
    entities: entities.map(({ start, quote, kind, name }) => ({ quote, start, kind, name })),
    dates: dates.map(({ start, quote, edtf, type }) => ({ quote, start, edtf, type })),
    reports: reports.map((report) => ({
      title: report.title ?? report.description,
      date: report.date,
      status: report.status,
      evidence: { quote: report.evidence.quote, start: report.evidence.start },
      attribution: report.attribution,
    })),
    comments: comments.map(({ author, score, up, down, inReplyTo }) => ({
      author,
      score,
      up,
      down,
      inReplyTo,
    })),
  };
}
