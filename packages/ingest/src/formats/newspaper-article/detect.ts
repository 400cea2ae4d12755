import type { Page } from "../page/page.ts";
import { findHeadedThread } from "./thread/headed-thread.ts";
import {
  findMember,
  findPostedIn,
  findScoreBullet,
  findVotes,
  isExpiredNotice,
  isLoginPrompt,
  isSeenInContext,
} from "./thread/marks.ts";
import { findUnmarkedThread } from "./thread/unmarked-thread.ts";

/** A newspaper's page with its readers' comments, told by the marks of the thread. */
export function detect(page: Page): number {
  const { lines } = page;
  const votes = lines.filter((line) => findVotes(line.text)).length;
  const bullets = lines.filter((line) => findScoreBullet(line.text) !== null).length;
  const posted = lines.filter((line) => findPostedIn(line)).length;
  const headed = findHeadedThread(page);
  if (headed) return headed.confidence;
  if (votes > 0 || bullets >= 2) return 0.95;
  if (posted > 0 && lines.slice(0, 5).some((line) => findMember(line))) return 0.95;
  if (lines.filter((line) => isSeenInContext(line)).length >= 2) return 0.95;
  if (lines.some((line) => isExpiredNotice(line.text))) return 0.9;
  if (lines.some((line) => isLoginPrompt(line.text))) return 0.9;
  if (lines.some((line) => /^(?:\d+|no) comments?$/i.test(line.text))) return 0.6;
  return findUnmarkedThread(page) ? 0.6 : 0;
}
