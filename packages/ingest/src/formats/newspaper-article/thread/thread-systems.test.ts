import { describe, expect, it } from "vitest";
import { findReplies } from "../../../resolve/documents/replies/find-replies.ts";
import { parseAnyText } from "../../parse-document.ts";
import { findBreaches } from "../../testing/contract.ts";
import { STORY } from "../../testing/read-thread.ts";

/** Comments of a page of a story and a thread, as `[author, time, score, answered, words]`. */
function read(thread: string) {
  const text = `${STORY.join("\n")}\n${thread}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(findBreaches(text, parsed.value)).toEqual([]);
  expect(parsed.value.reports[0]?.paragraphs).toHaveLength(2);
  const comments = parsed.value.comments ?? [];
  const answered = new Map(findReplies(comments, text).map(({ comment, parent }) => [comment, parent]));
  return comments.map(({ author, postedAt, score, up, start, end }, at) => [
    author?.text ?? null,
    postedAt?.text ?? null,
    score ?? up,
    answered.get(at) ?? null,
    text.slice(start, end).replaceAll(/\s*\n\s*/g, " / "),
  ]);
}

const [FIRST, SECOND] = ["About time, they waited for years.", "It will cost a fortune, and who pays?"];

describe("a thread with badges beside the names, as", () => {
  it("Coral has it", () => {
    expect(
      read(
        `All Comments (128)\nViewing Options\nNewest\n\nferryfan\n2 hours ago\n${FIRST}\nRespect 12\nReply\nShare\n\n  Old Pete\n  STAFF\n  1 hour ago\n  In reply to ferryfan\n  ${SECOND}\n  (Edited)\n  Respect\n  Reply\n\nShow more replies\nLoad more comments`,
      ),
    ).toEqual([
      ["ferryfan", "2 hours ago", 12, null, FIRST],
      ["Old Pete", "1 hour ago", null, 0, SECOND],
    ]);
  });

  it("sites draw a letter where somebody has no picture", () => {
    expect(
      read(
        `Discussion (2)\n\nM\nMia Holm\n3 hours ago\n${FIRST}\nReply\nPE\nPer Ek\n1 hour ago\n${SECOND}\nReply`,
      ),
    ).toEqual([
      ["Mia Holm", "3 hours ago", null, null, FIRST],
      ["Per Ek", "1 hour ago", null, null, SECOND],
    ]);
  });

  it("sites set a button behind the time", () => {
    expect(
      read(
        `COMMENTS (2)\n\nMia Holm | 4 years ago | Reply\n${FIRST}\n\nPer Ek | 4 years ago | Reply\n@Mia Holm: ${SECOND}\n\nView More Comments`,
      ),
    ).toEqual([
      ["Mia Holm", "4 years ago", null, null, FIRST],
      ["Per Ek", "4 years ago", null, 0, `@Mia Holm: ${SECOND}`],
    ]);
  });

  it("Viafoura has it, for and against on lines of their own, and what stands below is the page's", () => {
    expect(
      read(
        `Comments 2\n\nMia Holm\n15 minutes ago\n${FIRST}\n\n👍 4\n\n👎 1\n\nReply\nShare\n\nPer Ek\nTop commenter\n14 minutes ago\nThis comment has been removed by a moderator.\n\nReply\n\nTerms\nPowered by Norburg Talk`,
      ),
    ).toEqual([
      ["Mia Holm", "15 minutes ago", 3, null, FIRST],
      ["Per Ek", "14 minutes ago", null, null, "This comment has been removed by a moderator."],
    ]);
  });

  it("Reddit has it today", () => {
    expect(
      read(
        `Sort by: Best\n\n[deleted]\n•\n2y ago\n[removed]\n\nferryfan\n•\n2y ago\n•\nEdited 2y ago\n${FIRST}\n\nUpvote\n1.2K\n\nDownvote\n\nReply\n\nOld_Pete\nOP\n•\n1y ago\n${SECOND}\n\nUpvote\n-4\n\nDownvote\n\nReply\n\n4 more replies`,
      ),
    ).toEqual([
      [null, "2y ago", null, null, "[removed]"],
      ["ferryfan", "2y ago", 1200, null, FIRST],
      ["Old_Pete", "1y ago", -4, null, SECOND],
    ]);
  });

  it("Reddit had it", () => {
    expect(
      read(
        `all 3 comments\nsorted by: best (suggested)\n\n[–]AutoModerator[M] [score hidden] 2 years ago stickied comment \nBe civil.\n\npermalink embed save\n\n[–]ferryfan 1.2k points 2 years ago* \n${FIRST}\n\npermalink embed save reply\n\n    [–]Old_Pete -12 points-11 points-10 points 2 years ago  (1 child)\n    ${SECOND}\n\n    permalink embed save parent reply`,
      ),
    ).toEqual([
      ["AutoModerator", "2 years ago", null, null, "Be civil."],
      ["ferryfan", "2 years ago", 1200, null, FIRST],
      ["Old_Pete", "2 years ago", -11, 1, SECOND],
    ]);
  });

  it("the New York Times has places below them", () => {
    expect(
      read(
        `Comments 87\n\nThe Times needs your voice. We welcome your on-topic commentary, criticism and expertise.\n\nAll\nReader Picks\n\nMia Holm\nNorburg\nMarch 14, 2021\n${FIRST}\n4 Replies\n112 Recommend\nShare\n\nNYT Pick\nPer Ek\nSudburg\nMarch 15, 2021\n@Mia Holm ${SECOND}\n37 Recommend\nShare`,
      ),
    ).toEqual([
      ["Mia Holm", "March 14, 2021", 112, null, FIRST],
      ["Per Ek", "March 15, 2021", 37, 0, `@Mia Holm ${SECOND}`],
    ]);
  });

  it("the Guardian has them twice, and whom somebody answers on a line", () => {
    expect(
      read(
        `Comments (212)\n\nGuardian Pick\n\nferryfan\n14 Mar 2021 9.15\nGuardian Pick\n${FIRST}\n\n45\nReport\n\noldpete  \nferryfan\n14 Mar 2021 9.40\n${SECOND}\n\n3\nReport\n\nView more comments`,
      ),
    ).toEqual([
      ["ferryfan", "14 Mar 2021 9.15", 45, null, FIRST],
      ["oldpete", "14 Mar 2021 9.40", 3, 0, SECOND],
    ]);
  });

  it("the Guardian has them above the words, and two names with one space between them", () => {
    expect(
      read(
        `Comments (2)\n\nKiwiBloke\n12 Apr 2018 6:01\n34\n${FIRST}\nReply\nShare\n\ntuatara99 KiwiBloke\n12 Apr 2018 6:15\n12\n${SECOND}\nReply\nShare`,
      ),
    ).toEqual([
      ["KiwiBloke", "12 Apr 2018 6:01", 34, null, FIRST],
      ["tuatara99", "12 Apr 2018 6:15", 12, 0, SECOND],
    ]);
  });

  it("Disqus had them beside arrows made of signs", () => {
    expect(
      read(
        `2 Comments\n\nAnn Bell • 4 years ago\n\n${FIRST}\n\n12 ^ | v • Reply • Share ›\n\nBo B. > Ann Bell • 4 years ago\n\n${SECOND}\n\n3 ^ | v 1 • Reply • Share ›`,
      ),
    ).toEqual([
      ["Ann Bell", "4 years ago", 12, null, FIRST],
      ["Bo B.", "4 years ago", 2, 0, SECOND],
    ]);
  });

  it("Disqus has the site and a button beside the count", () => {
    const thread = `2 Comments   Harbour Gazette   Login\nSort by Oldest\n\nAnn Bell • 3 years ago\n${FIRST}\n5 △ ▽ • Reply • Share ›\n\nbo_b > Ann Bell • 3 years ago\n${SECOND}\n△ 2 ▽ • Reply • Share ›`;
    const comments = [
      ["Ann Bell", "3 years ago", 5, null, FIRST],
      ["bo_b", "3 years ago", 2, 0, SECOND],
    ];
    expect(read(thread)).toEqual(comments);
    const [title, ...story] = STORY;
    const byline = "Harbour Gazette | Tuesday, November 8, 2022 - 4:05 PM";
    const parsed = parseAnyText([title, "By Ann Lee", byline, ...story, thread].join("\n"));
    expect(parsed.ok && parsed.value.comments).toHaveLength(2);
    expect(parsed.ok && parsed.value.reports[0]?.byline?.text).toBe("Ann Lee");
  });

  it("an old board heads them with the hour before the day", () => {
    expect(
      read(
        `17 Comments (showing 1-2 of 17)\n\njason6 at 12:06 PM JST - 14th September\n\n${FIRST}\n\nyabits at 12:41 PM JST - 14th September\n\njason6: ${SECOND}`,
      ).map(([author, , , answered]) => [author, answered]),
    ).toEqual([
      ["jason6", null],
      ["yabits", 0],
    ]);
  });

  it("the BBC says it aloud and shows it once more", () => {
    expect(
      read(
        `Comments\n1022\nNewest\nOldest\n\nComment posted by ferryfan, at 11:02 9 Dec 2019\nferryfan\n11:02 9 Dec 2019\n${FIRST}\nLike\n612\nDislike\n21\n5 replies\nReply posted by Mia H, at 11:15 9 Dec 2019\nMia H replied:\n${SECOND}\nLike\n88\nDislike\n140\nComment posted by Removed, at 11:20 9 Dec 2019\nremoved\n11:20 9 Dec 2019\nThis comment was removed because it broke the house rules.`,
      ),
    ).toEqual([
      ["ferryfan", "11:02 9 Dec 2019", 591, null, FIRST],
      ["Mia H", "11:15 9 Dec 2019", -52, 0, SECOND],
      [null, "11:20 9 Dec 2019", null, null, "This comment was removed because it broke the house rules."],
    ]);
  });

  it("numbers stand before names, and whom a comment quotes below its own header is not its author", () => {
    expect(
      read(
        `Comments (2)\n\n#1 ferry_fan\n10 Dec 2019, 09:14\n${FIRST}\n+7 | -2\nReply\n\n#2 Mia\n10 Dec 2019, 10:02\nferry_fan wrote:\n${FIRST}\n${SECOND}\n0 | 0\nReply`,
      ),
    ).toEqual([
      ["ferry_fan", "10 Dec 2019, 09:14", 5, null, FIRST],
      ["Mia", "10 Dec 2019, 10:02", 0, 0, `ferry_fan wrote: / ${FIRST} / ${SECOND}`],
    ]);
  });

  it("answers at one depth are told apart by the name they open with", () => {
    expect(
      read(
        `3 comments\n\nAnn Reader\n6 years ago\n${FIRST}\nLike · Reply · 14\n\n    Mia Holm\n    Ann Reader ${SECOND}\n    Like · Reply · 6 · 6 years ago\n\n    Ann Reader\n    Mia Holm Thanks.\n    Like · Reply · 6 years ago`,
      ).map(([author, , , answered]) => [author, answered]),
    ).toEqual([
      ["Ann Reader", null],
      ["Mia Holm", 0],
      ["Ann Reader", 1],
    ]);
  });

  it("Slashdot has titles and scores above them", () => {
    expect(
      read(
        `Comments: 87\nThe Fine Print: The following comments are owned by whoever posted them.\n\nBoats again (Score:5, Insightful)\nby ferryfan ( 1234567 ) on Sunday March 14, 2021 @09:15AM (#61157000)\n${FIRST}\n\nReply to This\nShare\n\n    Re:Boats again (Score:-1)\n    by Anonymous Coward writes: on Sunday March 14, 2021 @09:40AM (#61157120)\n    ${SECOND}\n\n    Reply to This Parent`,
      ),
    ).toEqual([
      ["ferryfan", "March 14, 2021 @09:15AM", 5, null, FIRST],
      ["Anonymous Coward", "March 14, 2021 @09:40AM", -1, 0, SECOND],
    ]);
  });

  it("Facebook has times and buttons on lines below the words", () => {
    expect(
      read(
        `All comments\n\nMia Holm\nTop fan\n${FIRST}\n2y\nLike\nReply\n14\n\nPer Ek\n${SECOND}\n2y\nLike\nReply\nEdited\n\nView 4 replies`,
      ),
    ).toEqual([
      ["Mia Holm", "2y", 14, null, FIRST],
      ["Per Ek", "2y", null, null, SECOND],
    ]);
  });
});

describe("an archive of a board or a list", () => {
  it.each([
    [
      "vBulletin",
      `03-14-2021, 09:15 AM\n#1\nferryfan\nSenior Member\n\nJoin Date: Mar 2015\nPosts: 1,112\n\n${FIRST}\n\nReply With Quote\n\n03-15-2021, 09:40 AM\n#2\nOld Pete\nModerator\n\nJoin Date: Jan 2009\n\n${SECOND}\n\nReply With Quote`,
      ["ferryfan", "03-14-2021, 09:15 AM"],
      ["Old Pete", "03-15-2021, 09:40 AM"],
    ],
    [
      "phpBB",
      `ferryfan\nPosts: 112\nJoined: Tue Mar 03, 2015 9:15 am\nRe: Ferry\nPost by ferryfan » Sun Mar 14, 2021 9:15 am\n\n${FIRST}\n\nOld Pete\nSite Admin\nPosts: 2041\nRe: Ferry\nPost by Old Pete » Sun Mar 14, 2021 9:40 am\n\n${SECOND}\nLast edited by Old Pete on Sun Mar 14, 2021 9:45 am, edited 1 time in total.\n\nTop`,
      ["ferryfan", "Mar 14, 2021 9:15 am"],
      ["Old Pete", "Mar 14, 2021 9:40 am"],
    ],
    [
      "Discourse",
      `ferryfan  March 14, 2021, 9:15am  1\n\n${FIRST}\n\nOld_Pete  March 14, 2021, 9:40am  2\n\n${SECOND}\n\n1 Like`,
      ["ferryfan", "March 14, 2021, 9:15am"],
      ["Old_Pete", "March 14, 2021, 9:40am"],
    ],
    [
      "2channel",
      `1 ：名無しさん：2021/03/14(日) 09:15:20.12 ID:abcd1234\n${FIRST}\n\n2 ：Old Pete：2021/03/14(日) 09:40:02.55 ID:efgh5678\n${SECOND}`,
      ["名無しさん", "2021/03/14(日) 09:15:20.12"],
      ["Old Pete", "2021/03/14(日) 09:40:02.55"],
    ],
    [
      "Telegram",
      `Comments (2)\n\nIvan Petrov, [14.03.2021 09:15]\n${FIRST}\n\nferry fan, [14.03.2021 09:40]\n${SECOND}`,
      ["Ivan Petrov", "14.03.2021 09:15"],
      ["ferry fan", "14.03.2021 09:40"],
    ],
    [
      "mails",
      `From: Ann Reader <ann@norburg.example>\nDate: Sun, 14 Mar 2021 09:15:02 +0100\nSubject: Re: Ferry\n\n${FIRST}\n\nFrom: "Ben Orlov" <ben@sudburg.example>\nDate: Sun, 14 Mar 2021 09:40:00 +0100\nSubject: Re: Ferry\n\n${SECOND}`,
      ["Ann Reader", "Sun, 14 Mar 2021 09:15:02 +0100"],
      ["Ben Orlov", "Sun, 14 Mar 2021 09:40:00 +0100"],
    ],
  ])("of %s is read by its headers", (_, thread, first, second) => {
    expect(read(thread).map(([author, time, , , words]) => [author, time, words])).toEqual([
      [...first, FIRST],
      [...second, SECOND],
    ]);
  });

  it("answers by number", () => {
    const [, answer, other] = read(
      `1 ：名無しさん：2021/03/14(日) 09:15:20.12 ID:ab12\n${FIRST}\n\n2 ：名無しさん：2021/03/14(日) 09:40:02.55 ID:cd34\n>>1\n${SECOND}\n\n3 ：名無しさん：2021/03/14(日) 10:02:11.01 ID:ab12\n>>2\n町だろ`,
    );
    expect([answer?.[3], other?.[3]]).toEqual([0, 1]);
  });
});

describe("a thread in another language, with its votes, what was taken out, and what is not shown", () => {
  it.each([
    [
      "German",
      `3 Gedanken zu „Die Fähre fährt wieder“\n\nMia Holm sagt:\n14. März 2021 um 9:15 Uhr\n${FIRST}\n\nAntworten\n12 positiv 3 negativ\n\nPer Ek\n14. März 2021, 09:40:02\nDer Beitrag wurde von der Redaktion entfernt.\n\nAntworten\nMelden\n\nWeitere Beiträge anzeigen`,
      ["Mia Holm", "14. März 2021 um 9:15 Uhr", 9],
      ["Per Ek", "14. März 2021, 09:40:02", "Der Beitrag wurde von der Redaktion entfernt."],
    ],
    [
      "French",
      `Contributions\nLes plus récentes\n\nMia Holm\nle 14/03/2021 à 09h15\n${FIRST}\n\nRépondre\nSignaler\n12 recommandations\n\nContribution supprimée\n14/03/2021 à 10h02\nCe commentaire a été supprimé par la modération.\n\nVoir plus de commentaires`,
      ["Mia Holm", "14/03/2021 à 09h15", 12],
      [null, "14/03/2021 à 10h02", "Ce commentaire a été supprimé par la modération."],
    ],
    [
      "Russian",
      `Комментарии (4)\nСначала новые\n\nИван Петров\n3 марта 2021 в 09:15\n${FIRST}\nОтветить\n12\n3\n\nГость\nвчера в 10:02\nКомментарий удалён модератором\n\nПоказать ещё комментарии`,
      ["Иван Петров", "3 марта 2021 в 09:15", 9],
      ["Гость", "вчера в 10:02", "Комментарий удалён модератором"],
    ],
    [
      "Russian, as VK has it",
      `Комментарии 2\n\nСначала интересные\n\nМария Иванова\n${FIRST}\n3 мар 2021\nОтветить\nНравится 12\n\nИван Петров ответил Марии\n${SECOND}\n5 мар в 10:15\nОтветить\n\nПоказать ещё комментарии`,
      ["Мария Иванова", "3 мар 2021", 12],
      ["Иван Петров", "5 мар в 10:15", SECOND],
    ],
    [
      "Spanish",
      `Comentarios - 2\n\nAna Ruiz\n14/03/2021 09:15\n${FIRST}\n\nResponder\nMe gusta 12\nDenunciar\n\nLola\nhace 3 horas\nEste comentario ha sido eliminado.\n\nResponder\n\nVer más comentarios`,
      ["Ana Ruiz", "14/03/2021 09:15", 12],
      ["Lola", "hace 3 horas", "Este comentario ha sido eliminado."],
    ],
    [
      "Chinese",
      `网友评论（3条）\n\n渡船迷 [上海网友]\n2021-03-14 09:15:20\n${FIRST}\n顶[12]\n踩[3]\n回复\n\n匿名用户\n刚刚\n该评论已被删除\n回复\n\n加载更多`,
      ["渡船迷", "2021-03-14 09:15:20", 9],
      ["匿名用户", "刚刚", "该评论已被删除"],
    ],
    [
      "Chinese, as Weibo has it",
      `评论 3\n按热度\n\n渡船迷：${FIRST}\n2021-3-14 09:15 来自上海\n回复\n赞 12\n\n老彼得：${SECOND}\n21-3-14 09:40 来自北京\n回复`,
      ["渡船迷", "2021-3-14 09:15", 12],
      ["老彼得", "21-3-14 09:40", SECOND],
    ],
    [
      "Japanese",
      `コメント3件\n\nおすすめ順\n\nferryfan\n2時間前\n${FIRST}\n返信2件\n共感した12\nなるほど3\nうーん1\n\nabc*****\n1時間前\n${SECOND}\n返信0件\n\n非表示・報告\n\nコメントをもっと見る`,
      ["ferryfan", "2時間前", 12],
      ["abc*****", "1時間前", SECOND],
    ],
    [
      "Korean",
      `댓글 3\n순공감순\n최신순\n\nferr****\n2021.03.14. 09:15\n${FIRST}\n답글 2\n공감 12\n비공감 3\n\noldp****\n2시간 전\n${SECOND}\n답글 0\n\n더보기`,
      ["ferr****", "2021.03.14. 09:15", 9],
      ["oldp****", "2시간 전", SECOND],
    ],
  ])("is read: %s", (_, thread, [author, time, score], second) => {
    const [one, other, ...rest] = read(thread);
    expect(one).toEqual([author, time, score, null, FIRST]);
    expect([other?.[0], other?.[1], other?.[4]]).toEqual(second);
    expect(rest).toEqual([]);
  });
});
