const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)\\.?";
const DAY = "\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?";
const OPENING = new RegExp(
  `^(?:[-–—•*·▪●◦‣]\\s{1,3})?(?:\\*\\*|__)?(?:(?:${DAY}\\s)?${MONTH}(?:\\s${DAY})?(?:,?\\s\\d{4})?|\\d{4}(?:\\s?[-–]\\s?\\d{2,4}|-\\d\\d-\\d\\d|,?\\s${MONTH}(?:\\s?[-–/]\\s?${MONTH})?(?:\\s${DAY})?|,?\\s${DAY}\\s${MONTH})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:\\*\\*|__)?(?:\\s?(?:[–—]|--)\\s?|\\s?-\\s|\\s?:)(?:\\*\\*|__)?\\s?["“‘']?\\p{L}`,
  "u",
);

/** Whether a line opens as those of a chronology do: `Oct. 19, 1956 - The two countries …`, `* 1986: Protests …`. */
export function opensDated(text: string): boolean {
  return OPENING.test(text);
}
