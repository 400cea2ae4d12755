import { findOutlet } from "../origin/outlets.ts";
import { findOutletCredit } from "./outlet-credits.ts";

const AGENCY =
  "(?:AP|AFP|EPA|TASS|ITAR-TASS|REUTERS|Reuters|Kyodo|KYODO|Xinhua|Sputnik|RIA Novosti|Getty Images|Pool|POOL|Jiji|Yonhap|dpa|DPA|UPI|Bloomberg|PA|(?:The )?Associated Press|Agence France-Presse|(?:The )?Canadian Press|Anadolu(?: Agency)?|NurPhoto|EPA-EFE|Interfax)";

/** A line that is nothing but the credit of an image: `© AP Photo/Pavel Golovkin`, `Sergei Krasnoukhov/TASS`, `Photo: …`. */
const CREDIT_LINES = [
  new RegExp(`^(?:©|\\(c\\)) ?(?:[^\\d]*\\/[^\\d]*|${AGENCY}(?: Photo)?\\b[^\\d]*)$`, "iu"),
  new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]{0,20} ?){1,4}\\/ ?${AGENCY}(?:[ /,].{0,30})?$`, "u"),
  new RegExp(`^\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{3,40} \\(${AGENCY}\\)$`, "u"),
  new RegExp(`^${AGENCY} (?:Photo|photo|Images?)\\b.{0,60}$`, "u"),
  /^(?:(?:photo|image|picture) source,?|image copyright) ?\S.{1,60}$/i,
  /^pic(?:ture)?s? by \p{Lu}[^.]{2,60}$/iu,
  /^(?:\| ?)?[([]?(?:photo|image|picture|credit|photo credit|photograph|illustration)s?(?: (?:by|credits?))?: ?\S.{1,80}$/i,
];

/** A credit that ends a caption's line. */
const CREDIT_ENDS = [
  /\((Photo by (?:[^()]|\([^()]{1,20}\)){2,100})\)\.?(?: ?\/)?$/u,
  new RegExp(`\\(\\(?((?:\\p{Lu}[\\p{L}.'’-]+ ){1,4}?\\/ ?${AGENCY})\\)?\\)\\.?$`, "u"),
  new RegExp(`[\\p{L}\\d.!?”"] \\[(${AGENCY})\\]$`, "u"),
  new RegExp(`\\((\\p{Lu}[^()]{2,80} via ${AGENCY})\\)\\.?$`, "u"),
  /^\(.{8,400}\) ?\[(\p{Lu}[^[\]]{1,60})\]$/u,
  /[.!?"”’)] {0,3}\| ?(\p{Lu}[\p{Lu} ,./&'’-]{1,80})$/u,
  new RegExp(
    `\\(((?:${AGENCY}|Supplied|Handout|File photo|AAP|ABC [^():]{2,20}): ?\\p{Lu}[^()]{2,60})\\)\\.?$`,
    "u",
  ),
  new RegExp(`(\\((?:pool|file|handout|supplied) (?:photo|image|picture)s?\\) ?\\(${AGENCY}\\))$`, "iu"),
  /(?:^|\s)(© ?[\p{Lu}][^©\d]{2,100})$/u,
  new RegExp(
    `[([]((?:(?:${AGENCY})\\/[^()[\\]]{2,60}|(?:photo(?:graph)?|image|picture)s?(?: by| courtesy of|:|\\/) ?[^()[\\]]{2,80}))[)\\]]\\.?$`,
    "iu",
  ),
  /(?:^|[.:;)"”\s])((?:Photo(?:graph)?|Pic(?:ture)?)s? (?:by|courtesy of) \p{Lu}[^.]{2,60})\.?$/u,
  new RegExp(`(?:^|[.!?)] )((?:\\p{Lu}[\\p{L}.'’-]+ ){1,4}\\/ ?(?:\\p{Lu}[\\p{L}.]+ \\/ ?)?${AGENCY})$`, "u"),
  /^.{8,120}\s((?:www\.)?[a-z-]{3,30}\.(?:ru|com|org|net|gov|go\.jp|jp|ua|az)(?: ?\/ ?\S{2,20})?)$/iu,
  /(?:^|[.:;)"”\s])((?:photo|image|picture|credit|photograph)s?(?: (?:by|credits?))?: ?\S.{1,80})$/i,
  new RegExp(
    `(?:^|[.\\s(])((?:© ?)?${AGENCY} (?:pool |file |handout )?(?:Photo|photo|PHOTO)\\b[^.]{0,60}\\)?)\\.?$`,
    "u",
  ),
  new RegExp(
    `(?:^|[.] ?|\\()([\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}\\/ ?${AGENCY}(?:[ /][^.]{0,30})?)\\)?\\.?$`,
    "u",
  ),
  new RegExp(`(?<=\\s)([\\p{Lu}][\\p{L}'’-]+ [\\p{Lu}][\\p{L}'’-]+\\/ ?${AGENCY})$`, "u"),
  /((?:Video )?screen ?grab\/.{3,80})$/i,
  /\((\p{Lu}{2,4}\/\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})\)\.?$/u,
  /[^.!?”"] \((\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)? \p{Lu}{2}[\p{Lu}'’-]+(?:\/\p{Lu}{2,6})?)\)$/u,
  /\[((?:(?:file|handout)(?: photo)?: ?)?\p{Lu}[^[\]/]{1,60}\/[^[\]]{2,60})\]\.?$/iu,
  /\s(REUTERS\/\p{Lu}[^.]{3,90})$/u,
  /[^.!?] \(((?:picture[ -]alliance|imago|getty(?: images)?|dpa|afp|ap|epa|reuters|zuma)\/[^()]{2,60})\)$/iu,
  /[.!?]? ?[—–] ?((?:\p{Lu}{2,6}\/)?\p{Lu}{2,6} [Pp]hotos?)$/u,
  new RegExp(
    `[.!?\\p{Ll}] [—–] ((?:${AGENCY}|APP|PID|[Ss]creengrab|[Ff]ile [Pp]hoto|[Hh]andout)(?:\\/[^.]{2,40})?)$`,
    "u",
  ),
  /^[\p{Lu} ]{3,30}: .{20,300}[.!?] ?[—–] ?(\p{Lu}{2,10})$/u,
];

const AGENCY_ALONE = new RegExp(`^${AGENCY}$`, "u");

/** Whether a line credits an image and says no more. An agency's or outlet's name alone counts only under a caption. */
export function isCreditLine(text: string, isUnderCaption: boolean): boolean {
  if (text.length > 120) return false;
  if (isUnderCaption && (AGENCY_ALONE.test(text) || findOutlet(text) !== null)) return true;
  if (CREDIT_LINES.some((pattern) => pattern.test(text))) return true;
  const bare = text.replace(/^[([](.+)[)\]]$/, "$1");
  return findOutletCredit(bare)?.start === 0;
}

/** Where in a caption's line its credit starts and ends (offsets in the line), or null. */
export function findCreditAtEnd(text: string): { start: number; end: number } | null {
  if (text.length > 700) return null;
  for (const pattern of CREDIT_ENDS) {
    const found = pattern.exec(text);
    const credit = found?.[1];
    if (!found || credit === undefined) continue;
    const start = found.index + found[0].indexOf(credit);
    const isUnopened = credit.endsWith(")") && !credit.includes("(");
    return { start, end: start + credit.length - (isUnopened ? 1 : 0) };
  }
  return findOutletCredit(text);
}

/** The same of a line that is a caption for certain: there an agency's name alone, in brackets or behind the last sentence, is the credit. */
export function findCreditOfCaption(text: string): { start: number; end: number } | null {
  const known = findCreditAtEnd(text);
  const found = known || text.length > 700 ? null : AGENCY_AT_END.exec(text);
  const agency = found?.[1] ?? "";
  const start = text.lastIndexOf(agency);
  return known ?? (found && { start, end: start + agency.length });
}

const AGENCY_AT_END = new RegExp(`(?:\\(|[.!?”"] )(${AGENCY})\\)?$`, "u");

/** Words by which a line tells that it describes a picture. */
export function isCaptionWorded(text: string): boolean {
  if (text.length > 500 || /\b(?:said|told|reported|according to)\b/i.test(text)) return false;
  return (
    /^(?:image caption,? \S|from (?:left|right)\b|file(?: photo)?\b\s*[-–—:(]|pictured\b|in this (?:photo|image|picture)\b|(?:a|an aerial) view of\b|this (?:photo|image|picture)\b|(?:(?:this|file|combined|supplied|undated|aerial|composite) )?(?:photo|image|picture)s? (?:taken|shows?|provided by|released by)\b)/i.test(
      text,
    ) ||
    /\((?:file|archive|handout) (?:photo|picture|image)\)\.?$/i.test(text) ||
    /\((?:[LRC]|left|right|center|centre|file|top|bottom)\)|,? (?:left|right|second from (?:left|right)),/i.test(
      text,
    ) ||
    /^\p{Lu}[\p{Lu} ,.-]{4,60} - \p{Lu}+ \d{1,2}, \d{4}:/u.test(text) ||
    /\b(?:poses?|shakes? hands|attends?|walks?|waves?|gestures?|looks? on|arrives?|greets?|delivers?)\b.{0,160}(?:\d{4}|\bon \p{Lu}\w+day)\.?$/u.test(
      text,
    )
  );
}
