import { findOutlet } from "../origin/outlets.ts";

/** Where in a line something starts and ends. */
type Range = { start: number; end: number };

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’&-]*(?: (?:de|da|del|van|von|der|al|bin|el|la|\\p{Lu}[\\p{L}\\p{M}.'’&-]*)){0,4}";
const OPENS = '(?:^|[.!?”"’)] {1,3}|[(\\[])';

/** Ways to set a photographer beside an outlet, or an outlet alone, where a caption ends; who is who the list of outlets tells. */
const FORMS: { pattern: RegExp; isCredit(first: string, second: string): boolean }[] = [
  {
    pattern: new RegExp(`${OPENS}((${NAME}) ?/ ?(${NAME}))[)\\]]?\\.?$`, "u"),
    isCredit: (first, second) =>
      (isOutlet(first) && (isPerson(second) || isOutlet(second))) || (isPerson(first) && isOutlet(second)),
  },
  {
    pattern: new RegExp(`${OPENS}((${NAME}) for (${NAME}))[)\\]]?\\.?$`, "u"),
    isCredit: (first, second) => isPerson(first) && isOutlet(second),
  },
  {
    pattern: new RegExp(`${OPENS}((${NAME}): (${NAME}))[)\\]]?\\.?$`, "u"),
    isCredit: (first, second) => isOutlet(first) && isPerson(second),
  },
  {
    pattern: new RegExp(`[(\\[]((Source|Courtesy)(?::| of) (${NAME}))[)\\]]\\.?$`, "u"),
    isCredit: (_, second) => isOutlet(second),
  },
];

/** Where a line ends with such a credit, or is nothing else: `KIM LEE/RNZ`, `THE CANADIAN PRESS/Kim Lee`, `(Kim Lee for The Ridge Post)`. */
export function findOutletCredit(text: string): Range | null {
  for (const { pattern, isCredit } of FORMS) {
    const [whole, credit = "", first = "", second = ""] = pattern.exec(text) ?? [];
    if (whole === undefined || !isCredit(first, second.replace(/\.$/, ""))) continue;
    const start = text.lastIndexOf(credit);
    return { start, end: start + credit.replace(/\.$/, "").length };
  }
  return null;
}

function isOutlet(name: string): boolean {
  return findOutlet(name) !== null || findOutlet(name.replace(/^the /i, "")) !== null;
}

/** Two words or more, and no outlet's. */
function isPerson(name: string): boolean {
  return name.includes(" ") && !isOutlet(name);
}
