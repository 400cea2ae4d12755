const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAY =
  /\b(?:(\d{4})-(\d{2})-(\d{2})|((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)\.? (\d{1,2}),? (\d{4})|(\d{1,2}) ((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)\.?,? (\d{4}))\b/;

/** The baseline: the first line is the title, the first full date of the text is the day of publication. */
export function toFirstLineArticle(text: string): {
  title: string | undefined;
  published: string | undefined;
} {
  return {
    title: text
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line !== ""),
    published: toDay(DAY.exec(text)),
  };
}

function toDay(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  const [, year, month, day, monthBefore, dayAfter, yearAfter, dayBefore, monthAfter, yearLast] = found;
  const name = (monthBefore ?? monthAfter)?.slice(0, 3).toLowerCase();
  const number = name === undefined ? (month ?? "") : String(MONTHS.indexOf(name) + 1);
  return [
    year ?? yearAfter ?? yearLast,
    number.padStart(2, "0"),
    (day ?? dayAfter ?? dayBefore ?? "").padStart(2, "0"),
  ].join("-");
}
