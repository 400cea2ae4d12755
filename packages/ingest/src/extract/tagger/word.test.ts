import { describe, expect, it } from "vitest";
import { toFolded } from "./hash.ts";
import { findLine, findRuns, LINE } from "./sentence.ts";
import { getWord, toShape } from "./word.ts";

const words = (text: string) => text.split(" ").map(getWord);

describe("words", () => {
  it("are folded to small letters, digits to 0, without a full stop at the end", () => {
    expect(toFolded("Corp.")).toBe("corp");
    expect(toFolded("1996-12-06")).toBe("0000-00-00");
    expect(toFolded("U.S.")).toBe("u.s");
  });

  it("have a shape that tells capitals from small letters and initialisms by length", () => {
    expect(toShape("Moscow")).toBe("Xx");
    expect(toShape("UN")).toBe("XX");
    expect(toShape("al-Assad")).toBe("x-Xx");
    expect(toShape("1996-12-06")).toBe("0000-00-00");
  });
});

describe("lines", () => {
  it("are prose, capitals, or a table", () => {
    expect(findLine(words("The minister said on Monday that talks would begin in Geneva ."))).toBe(
      LINE.prose,
    );
    expect(findLine(words("JAPAN AND CHINA AGREE ON TALKS ABOUT FISHERIES ."))).toBe(LINE.capitals);
    expect(findLine(words("Arsenal 9 5 3 1 17 8 18"))).toBe(LINE.table);
  });
});

describe("runs", () => {
  it("are stretches of capitals with the joints between them, and particles before", () => {
    const line = words("the Bank of England and minister van der Meer spoke in london");
    expect(findRuns(line).slice(0, 4)).toEqual([1, 4, 6, 9]);
  });

  it("take in a country that is written small", () => {
    const line = words("flights from russia are late");
    expect(findRuns(line)).toEqual([2, 3]);
  });
});
