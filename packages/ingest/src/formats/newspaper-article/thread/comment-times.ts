import type { TextSpan } from "../../../parsed-document.ts";
import type { Line } from "../../page/page.ts";
import { findStatedTime } from "../../page/stated-times.ts";

/** `2 hours ago`, `14h`, `just now`: a time that only the day of saving would resolve; it stays as written. */
const RELATIVE =
  "(?:just now|moments? ago|(?:(?:about|over|almost) )?(?:\\d{1,3}|an?|(?:a )?few) ?(?:seconds?|secs?\\.?|minutes?|mins?\\.?|hours?|hrs?\\.?|days?|weeks?|wks?\\.?|months?|mos?\\.?|years?|yrs?\\.?) ago|\\d{1,3} ?(?:s|m|min|h|hr|d|w|mo|y)(?: ago)?|" +
  "vor (?:\\d{1,3}|einer|einem|einigen) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|il y a (?:\\d{1,3}|une?|quelques) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)|" +
  "hace (?:\\d{1,3}|una?|unos|unas) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|(?:\\d{1,3} )?(?:секунд|минут|час|день|дня|дней|недел|месяц|год|лет)\\p{L}{0,3} назад|" +
  "vor (?:\\d{1,3}|einer|einem) (?:std|min|sek|tg|wo|mon)\\.?|il y a \\d{1,3} ?(?:h|min|j|sem)\\.?|hace \\d{1,3} ?(?:h|min|d)\\.?|\\d{1,3} ?(?:ч|мин|сек|дн|нед|мес)\\.?(?: назад)?|(?:\\d{1,3}|una?) (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|há (?:\\d{1,3}|uma?) \\p{L}{3,8}|(?:\\d{1,3}|een) \\p{L}{3,9} geleden|\\d{1,3} \\p{L}{3,9} temu|\\d{1,3} (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce|" +
  "\\d{1,3} ?(?:秒|分钟?|分鐘|小时|小時|時間|天|日|周|週間|个月|個月|か月|ヶ月|年)前|\\d{1,3} ?(?:초|분|시간|일|주|개월|달|년) ?전|刚刚|剛剛|방금(?: 전)?|только что|gerade eben|à l['’]instant)";
/** What stands behind a time and is no part of it: that a comment was changed, where it was written, how many answer it. */
const BEHIND =
  "(?:\\s*[•·(\\[-]*\\s*(?:edited|bearbeitet|modifié|editado|изменено|已编辑|編集済み|수정됨)[)\\]]?|\\s*\\*|\\s+stickied comment|\\s+\\(\\d+ child(?:ren)?\\)|\\s*来自.{1,20}|\\s+ID:\\S{4,12})*";
const OF_DAY =
  "(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s{1,4}(?:at )?\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{3,4})?";
const MONTH_OF_OTHERS =
  "(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)\\.?";
const CLOCK = "\\d{1,2}[:h.]\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?: ?[ap]\\.?m\\.?)?(?: uhr| h\\b)?";
const JOINT = "(?:,| um| à| a las| в| at| -| –| ·)?\\s{1,4}";
/** A day in German, French, Spanish or Russian, and a day of digits with its time; they stay as written, too. */
const OF_OTHERS = [
  `\\d{1,2}(?:\\.|er)? (?:de )?${MONTH_OF_OTHERS}(?:(?: de)? \\d{4}(?: г\\.)?(?:${JOINT}(?:um |à |a las |в )?${CLOCK})?|${JOINT}${CLOCK})`,
  `(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}\\.?|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2}))(?: ?[(（][日月火水木金土][)）])?${JOINT}${CLOCK}`,
  `(?:heute|gestern|aujourd['’]hui|hier|hoy|ayer|сегодня|вчера|今天|昨天)${JOINT}${CLOCK}`,
].join("|");
const ENDING = new RegExp(
  `(?:^|[\\s•·|»–—(\\[,：\\-])(${RELATIVE}|${OF_DAY}|${OF_OTHERS})[)\\]]?[.:]?${BEHIND}$`,
  "iu",
);
const GLUED_ENDING = new RegExp(`(?<=[\\p{L}\\p{N}_])(${OF_DAY})$`, "iu");
const GLUED_MONTH =
  /(?<=[\p{Ll}\d_])((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b.{0,40})$/u;

/** Marks, and words of a sentence, that stand between an author and the time. */
const JOINTS = /[\s•·|»,:：([–—-]+$|\s(?:on|at|posted|said|commented|wrote|writes:?|le|el|am|um)$/i;

/** All that stands before a time on a line that says when and nothing else: `on 14 Mar 2021`, `le 14/03/2021`. */
const LABEL = /^(?:on|at|posted|posted on|written|le|el|am|vom)$/i;

/** A line that ends with a time: what stands before, and where the time is. */
export interface TimedLine {
  /** Without marks at its end; empty where the time stands alone. */
  before: string;
  time: TextSpan;
}

/** A button behind the time of a header: `Ann Reader | 4 years ago | Reply`. Where no name stands before, the line is a footer. */
const BUTTON = /\s*[|•·]\s*(?:reply|report|flag|permalink)$/i;

/** A line of a thread that holds a time is no longer than this. */
const LONGEST = 120;

/**
 * Reads a line that ends with a time of day, a day with its year, or a relative time, as headers of comments do, also
 * where a copy lost the space before it (`riverfanToday 09:58 am JST`). Null for any other line.
 */
export function findTimeAtEnd(line: Line): TimedLine | null {
  if (
    line.text.length > LONGEST ||
    !/\d|\b(?:now|ago|vor|il y a|hace|há|fa|geleden|gerade)\b|назад|только|instant|刚|剛|방금/i.test(
      line.text,
    )
  )
    return null;
  const button = BUTTON.exec(line.text);
  if (button) {
    const timed = findTimeAtEnd({ ...line, text: line.text.slice(0, button.index) });
    return timed?.before ? timed : null;
  }
  return findRelative(line) ?? findAbsolute(line, 0) ?? findGlued(line);
}

function findRelative(line: Line): TimedLine | null {
  const found = ENDING.exec(line.text) ?? GLUED_ENDING.exec(line.text);
  return found?.[1] ? toTimed(line, line.text.lastIndexOf(found[1]), found[1].length) : null;
}

function findGlued(line: Line): TimedLine | null {
  const found = GLUED_MONTH.exec(line.text);
  return found ? findAbsolute(line, found.index) : null;
}

function findAbsolute(line: Line, from: number): TimedLine | null {
  const part = { ...line, start: line.start + from, text: line.text.slice(from) };
  const stated = findStatedTime(part);
  if (!stated || (stated.published.time === null && stated.published.edtf.startsWith("XXXX"))) return null;
  const isEnd =
    /^(?:(?:said|says|wrote)?:?|uhr|(?:[|\s]{0,3}(?:parent|root|next|prev|context|favorite)\b){1,6}[|\s]{0,3}(?:\[[–—+-]\])?|[([]?(?:edit(?:ed)?|permalink|link|reply|#\d+)[)\]]?|#\d+)$/i.test(
      stated.after,
    ) || /^\s{2,}\d{1,4}$/.test(line.text.slice(stated.span.end - line.start));
  return isEnd ? toTimed(line, stated.span.start - line.start, stated.span.end - stated.span.start) : null;
}

function toTimed(line: Line, at: number, length: number): TimedLine {
  let before = line.text.slice(0, at).replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s*$/i, "");
  for (let last = ""; last !== before; ) {
    last = before;
    before = before.replace(JOINTS, "");
  }
  before = LABEL.test(before.trim()) ? "" : before.trim();
  return { before, time: { start: line.start + at, end: line.start + at + length } };
}
