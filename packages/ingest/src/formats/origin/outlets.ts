import anyAscii from "any-ascii";
import { z } from "zod";
import data from "../../../data/outlets.json" with { type: "json" };

/** A line that only one outlet's pages carry, or carry more than others. */
const Mark = z.strictObject({
  /** Regular expression on one line, without the white space around it. */
  pattern: z.string(),
  /** How much it speaks for the outlet; marks that add up to 0.5 decide. */
  weight: z.number().positive().max(1),
  because: z.string(),
});

/** An outlet or agency of `data/outlets.json`. */
const Outlet = z.strictObject({
  /** The name that readers know. */
  name: z.string().min(1),
  kind: z.enum(["OUTLET", "AGENCY"]),
  /** Other names of the very same outlet, all shown under `name`. */
  aliases: z.array(z.string().min(1)),
  /** Hosts that it publishes on, without `www.`; the first is its own. */
  domains: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
  marks: z.array(Mark).optional(),
  /** The name is a word of every day: in a story it is the outlet only where it tells something. */
  isOrdinaryWord: z.literal(true).optional(),
  /** The same publisher under an earlier or later name that pages of the time show, and why it is kept apart. */
  sameAs: z.strictObject({ name: z.string(), because: z.string() }).optional(),
});

export type Outlet = z.infer<typeof Outlet>;

/** The reviewed list of outlets and agencies, in the order of the file. */
export const OUTLETS: readonly Outlet[] = z.array(Outlet).parse(data);

const BY_NAME = new Map(
  OUTLETS.flatMap((outlet) =>
    [outlet.name, ...outlet.aliases].map((name) => [toFolded(name), outlet] as const),
  ),
);

const BY_DOMAIN = new Map(
  OUTLETS.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)),
);

/**
 * Finds an outlet or agency by a name as a page writes it: case, accents, a leading article, and words that say
 * what it is (`the Japanese news agency Kyodo`, `Kyodo news agency`, `NHK TV channel`) do not matter.
 *
 * @returns the entry, whose `name` is the name to show, or null. `ITAR-TASS` is an entry of its own whose
 *   `sameAs` names TASS.
 */
export function findOutlet(name: string): Outlet | null {
  const folded = toFolded(name);
  const bare = folded
    .replace(
      /^(?:\w+ )?(?:state |state run |official |private )?(?:news )?(?:agency|newspaper|daily|broadcaster|channel) /,
      "",
    )
    .replace(
      / (?:state )?(?:news )?(?:agency|newspaper|daily|broadcaster|channel|tv channel|correspondent)$/,
      "",
    );
  return BY_NAME.get(folded) ?? BY_NAME.get(bare) ?? null;
}

/** An address where a link's name should stand, as templates of wikis leave it. */
const ADDRESS = /^(?:url\s*=\s*)?(?:\S*\/)?(https?:\/\/[^\s|]+)/;

/**
 * The name of the outlet that a link goes to, where the link's own words are what was left of it: `Daily` before an
 * address of the Daily Mail, `Reuters via Yahoo!`, `Sohu 2`, an address. Else the words as they are.
 */
export function toCitedName(name: string, url: string | null): string {
  if (findOutlet(name)) return name;
  const address = ADDRESS.exec(name)?.[1];
  const host = URL.parse(address ?? url ?? "")?.hostname ?? null;
  const published = host === null ? null : findOutletByHost(host);
  if (address !== undefined && host !== null) return published?.name ?? host.replace(/^www\./, "");
  const teller = /^(.{2,40}?)(?:\s+(?:via|through)\s|經由|经由|\s?[1-9]$)/.exec(name)?.[1];
  if (teller !== undefined && findOutlet(teller)) return teller;
  if (!published) return name;
  const folded = toFolded(name);
  const isCut = [published.name, ...published.aliases].some((whole) =>
    toFolded(whole).startsWith(`${folded} `),
  );
  return isCut || /^the$/i.test(name) ? published.name : name;
}

/** Pages write such names with a capital, or in a script without them. */
const CAPITAL = /^\P{Ll}/u;

/** `BBC News - Africa`: a name and a section, of few words. */
const SECTIONED = /^([^–—-]{2,40}?) [–—-] \p{Lu}\S{0,30}(?: (?:and|of|&|\p{Lu}\S{0,30})){0,2}$/u;
/** `EDITORIAL | The Straits Times`: a section in capitals, a bar and the name. */
const BARRED = /^\p{Lu}{3,20}(?: \p{Lu}{3,20})? \| (.{2,30})$/u;
/** `BBC News, Nairobi`: a name and where its correspondent is. */
const PLACED = /^([^,]{2,30}), \p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}$/u;

/** The outlet whose name a line consists of, alone or with a section of its site or a place behind it; null if none. */
export function findSiteName(line: string): Outlet | null {
  const name = SECTIONED.exec(line)?.[1] ?? BARRED.exec(line)?.[1] ?? PLACED.exec(line)?.[1] ?? line;
  const outlet = name.length <= 40 && CAPITAL.test(line) ? findOutlet(name) : null;
  return outlet?.kind === "OUTLET" && isNamedWhole(outlet, name) ? outlet : null;
}

/** A word of every day is an outlet's name only with its article: `Print` alone is a button, and no page of The Print. */
function isNamedWhole({ name, aliases, isOrdinaryWord }: Outlet, written: string): boolean {
  const folded = written.trim().toLowerCase();
  return isOrdinaryWord !== true || [name, ...aliases].some((one) => one.toLowerCase() === folded);
}

/** Whether a name is an outlet's or agency's, or those of several that signed together: `AFP-Jiji`, `AP, Kyodo`. */
export function isOutletName(name: string): boolean {
  if (!CAPITAL.test(name)) return false;
  if (findOutlet(name)) return true;
  const parts = name.length <= 60 ? name.split(/\s*(?:[-/,&]|\band\b)\s*/) : [];
  return parts.length >= 2 && parts.length <= 4 && parts.every((part) => findOutlet(part));
}

/** Whether a name is an agency's, or those of agencies that signed together; `Trend` alone is a word of every day. */
export function isAgencyName(name: string): boolean {
  if (!CAPITAL.test(name)) return false;
  const parts = name.length <= 60 ? name.split(/\s*(?:[/,&]|\band\b|-(?=\p{Lu}))\s*/u) : [];
  const isAgency = (one: string) => findOutlet(one)?.kind === "AGENCY";
  return isAgency(name) || (parts.length >= 2 && parts.length <= 4 && parts.every(isAgency));
}

/** Finds the outlet that publishes on a host, or on a host above it: `edition.cnn.com`, `www.tass.com`. */
export function findOutletByHost(host: string): Outlet | null {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const outlet = BY_DOMAIN.get(labels.slice(from).join("."));
    if (outlet) return outlet;
  }
  return null;
}

/** Two names are one if they fold to the same letters and digits; other scripts keep their own. */
function toFolded(name: string): string {
  const isFolded = /^\p{ASCII}*$/u.test(name);
  const latin = !isFolded && /\p{Script=Latin}/u.test(name) ? anyAscii(name) : name;
  return latin
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
