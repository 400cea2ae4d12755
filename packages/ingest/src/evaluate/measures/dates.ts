import type { Measure } from "../figure.ts";
import { readTimeml, toTimemlFigures } from "../timeml/score-timeml.ts";

/**
 * Time expressions of annotated news by TempEval-3's scoring. Every second file by name (the second, the fourth …) is
 * the half that rules may be developed on; only its misses are listed.
 */
export const dates: Measure = {
  name: "dates",
  description:
    "time expressions and their values on TimeBank and AQUAINT, TempEval-3's value F1, beside chrono-node run on the same texts",
  run(folder) {
    return ["TimeBank", "AQUAINT"].flatMap((set) => {
      const documents = readTimeml(`${folder}/nlp/timeml/${set}`);
      const held = toTimemlFigures(
        `${set}, held half`,
        documents.filter((_, index) => index % 2 === 0),
        null,
      );
      return [
        ...toTimemlFigures(
          `${set}, development half`,
          documents.filter((_, index) => index % 2 === 1),
          null,
        ),
        ...held.map((figure) => ({ ...figure, misses: [] })),
      ];
    });
  },
};
