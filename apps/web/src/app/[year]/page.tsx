import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CalendarPageView } from "../../components/calendar-page/CalendarPageView.tsx";
import { getCalendarPage } from "../../components/calendar-page/query.ts";
import { toAlternates } from "../../formats/format-links.ts";
import { type CalendarPage, findCalendarPage } from "../../time/address.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

interface Props {
  params: Promise<{ year: string; month?: string; day?: string }>;
  searchParams: Promise<SearchParams>;
}

/** The same object throughout a request, so that its events are asked for once. */
const findOnce = cache((address: string) => findCalendarPage(address.split("/")));

async function findPage(params: Props["params"]) {
  const { year, month, day } = await params;
  return findOnce([year, month, day].filter((segment) => segment !== undefined).join("/"));
}

async function load(page: CalendarPage, { searchParams }: Props) {
  const { after, before } = await searchParams;
  return getCalendarPage(page, toList(after)[0] ?? null, toList(before)[0] ?? null);
}

/** Head of the page of a year, a month or a day. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await findPage(props.params);
  if (page === null) return { title: "Not in this archive" };
  const { events } = await load(page, props);
  return {
    title: page.label,
    description: `What happened in the archive’s story in ${page.label}, with the evidence.`,
    alternates: toAlternates(page.href, { isEmpty: events.totalCount === 0 }),
  };
}

/** The page of a year; `/YYYY/MM` and `/YYYY/MM/DD` are the same page with a shorter stretch of days. */
export default async function CalendarRoute(props: Props) {
  const page = await findPage(props.params);
  if (page === null) notFound();
  return <CalendarPageView page={page} data={await load(page, props)} />;
}
