import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Notice } from "../../../components/page-shell/Notice.tsx";
import { PageShell } from "../../../components/page-shell/PageShell.tsx";
import { addressHeader } from "../../../gate/address-header.ts";
import { type SearchParams, toList } from "../../timeline/timeline-params.ts";

/** Head of the page that stands in while the archive cannot be asked. */
export const metadata: Metadata = { title: "The archive cannot be reached", robots: { index: false } };

interface Props {
  params: Promise<{ status: string }>;
  searchParams: Promise<SearchParams>;
}

/** Shown in place of any page, with status 502 or 503, while the API gives no answer: `src/proxy.ts` sends readers here. */
export default async function UnreachablePage({ params, searchParams }: Props) {
  const { status } = await params;
  if (status !== "502" && status !== "503") notFound();
  // Told by a page that failed while it was made; else the page stands in for one that was not begun, at its own address.
  const address = toList((await searchParams).address)[0] ?? (await headers()).get(addressHeader) ?? "";
  return (
    <PageShell archive={null}>
      <Notice title="The archive cannot be reached">
        <p>
          {status === "502"
            ? "The site is up, and what should be the archive’s API gives answers that are none."
            : "The site is up, and the archive’s API behind it does not answer, or has no database."}{" "}
          Nothing is lost.{" "}
          {isOwnAddress(address) ? <a href={address}>Try the page again</a> : "Load the page again"} in a
          moment.
        </p>
        <p>
          If you run this site: see that the API is started, that ANNALS_API_URL is its address, and that the
          API has its database; its log tells why if not.
        </p>
      </Notice>
    </PageShell>
  );
}

/** Only a path of this site: the address comes from outside and must not lead away. */
function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\]|unreachable\/)/.test(address);
}
