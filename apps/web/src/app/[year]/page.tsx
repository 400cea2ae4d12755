import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarPageView } from "../../components/calendar-page/CalendarPageView.tsx";
import { getCalendarPage } from "../../components/calendar-page/query.ts";
import { toAlternates } from "../../formats/format-links.ts";
import { findCalendarPage } from "../../time/address.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

interface Props {
  params: Promise<{ year: string; month?: string; day?: string }>;
  searchParams: Promise<SearchParams>;
}

async function findPage(params: Props["params"]) {
  const { year, month, day } = await params;
  return findCalendarPage([year, month, day].filter((segment) => segment !== undefined));
}

/** Head of the page of a year, a month or a day. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findPage(params);
  if (page === null) return { title: "Not in this archive" };
  return {
    title: page.label,
    description: `What happened in the archive’s story in ${page.label}, with the evidence.`,
    alternates: toAlternates(page.href),
  };
}

/** The page of a year; `/YYYY/MM` and `/YYYY/MM/DD` are the same page with a shorter stretch of days. */
export default async function CalendarRoute({ params, searchParams }: Props) {
  const page = await findPage(params);
  if (page === null) notFound();
  const { after, before } = await searchParams;
  const data = await getCalendarPage(page, {
    after: toList(after)[0] ?? null,
    before: toList(before)[0] ?? null,
  });
  return <CalendarPageView page={page} data={data} />;
}
