import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";

/** Status and date of a story that a page of Wednesday, 22 March 2017 tells. */
function read(headline: string, lead: string): [status: string, edtf: string | null] {
  const more = "The two states have spoken of fish for two years, and little has come of it so far.";
  const text = `${[headline, "March 22, 2017", "Share this:", lead, more, "Read next"].join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const [story] = extractDocument(text, parsed.value).reports;
  return [story?.status ?? "", story?.dates[0]?.edtf ?? null];
}

describe("the news of what was done with a plan", () => {
  it("is of the day that is told for it, before the plan or behind it", () => {
    expect(
      read(
        "Visit to Norland off",
        "A planned visit of President Kim Berg to the islands of Norland was cancelled on Tuesday.",
      ),
    ).toEqual(["OCCURRED", "2017-03-21"]);
    expect(
      read(
        "Berg cancels visit to Norland",
        "President Kim Berg on Tuesday cancelled a visit to Norland that was scheduled to begin on Thursday.",
      ),
    ).toEqual(["OCCURRED", "2017-03-21"]);
  });

  it("is of about the page's day where only the day of the plan is told", () => {
    const about = ["OCCURRED", "2017-03-22~"];
    expect(
      read(
        "Norland calls off talks",
        "Norland has called off talks with its southern neighbour Sudland planned for Friday.",
      ),
    ).toEqual(about);
    expect(
      read(
        "Norland calls off talks",
        "Norland has called off talks planned for Friday, the foreign ministry of Norland said.",
      ),
    ).toEqual(about);
    expect(
      read(
        "Berg postpones vote",
        "Kim Berg has postponed a vote on fish, which had been due to take place on Thursday, after a long debate.",
      ),
    ).toEqual(about);
  });

  it("is of the day that it was approved or turned down", () => {
    expect(
      read(
        "Village pub to become flats",
        "Plans to turn the Anchor at Norham into four flats were approved by the council on Monday night.",
      ),
    ).toEqual(["OCCURRED", "2017-03-20"]);
    expect(
      read(
        "Bridge bid fails",
        "A proposal for a second bridge over the Nord has been unanimously rejected by the parliament of Sudland on Tuesday.",
      ),
    ).toEqual(["OCCURRED", "2017-03-21"]);
    expect(
      read(
        "Flats wait",
        "Plans to turn the Anchor at Norham into four flats have not been approved and will be discussed on Friday.",
      ),
    ).toEqual(["PLANNED", "2017-03-24"]);
    expect(
      read(
        "Council to vote on flats",
        "Plans to turn the Anchor at Norham into four flats will be presented to the council on Friday.",
      ),
    ).toEqual(["PLANNED", "2017-03-24"]);
  });

  it("is no news where something else is planned, or a plan may be given up", () => {
    expect(
      read(
        "Berg to visit Norland",
        "President Kim Berg of Sudland will visit Norland on Thursday after a trip in May was called off.",
      ),
    ).toEqual(["PLANNED", "2017-03-23"]);
    expect(
      read(
        "Talks may be called off",
        "Talks of the two sides planned for Thursday may be called off, the foreign ministry of Norland said.",
      ),
    ).toEqual(["PLANNED", "2017-03-23"]);
  });
});
