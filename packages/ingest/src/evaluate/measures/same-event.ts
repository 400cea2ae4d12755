import type { Measure } from "../figure.ts";
import { readEcb } from "../same-event/read-ecb.ts";
import { scoreEcb } from "../same-event/score-ecb.ts";
import { readShared } from "../shared-folder.ts";

/** Whether documents and words that tell of one event are found together, on texts that others have annotated. */
export const sameEvent: Measure = {
  name: "same-event",
  description: "documents and mentions of one event in ECB+ (development part)",
  run(folder) {
    const text = readShared(folder, "nlp/ecb/dev_text.txt");
    const mentions = readShared(folder, "nlp/ecb/dev_event_gold_mentions.json");
    return scoreEcb(readEcb(text, mentions), "ECB+ dev");
  },
};
