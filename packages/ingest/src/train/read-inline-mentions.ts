import type { CorpusMention } from "./read-mentions.ts";

/**
 * Reads the mentions of people and places from a text that names the chain of each word in its fifth column:
 * `HUM16236184328979740`, `Singleton_LOC_3_1_10ecb`, `-` for none. Words of one chain that stand together are a mention.
 * @param text `document, sentence, number, word, chain` a line
 */
export function readInlineMentions(text: string): CorpusMention[] {
  const mentions: (CorpusMention & { tokens_ids: number[] })[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    const [doc_id = "", sent_id = "", id = "", word = "", coref_chain = "-"] = line.split("\t");
    const mention_type = /^(?:Singleton_)?(HUM|LOC)/.exec(coref_chain)?.[1];
    const open = isOpen ? mentions.at(-1) : undefined;
    isOpen = mention_type !== undefined;
    if (!mention_type) continue;
    if (open?.coref_chain === coref_chain && open.sent_id === sent_id && open.doc_id === doc_id) {
      open.tokens_str += ` ${word}`;
      open.tokens_ids.push(Number(id));
      continue;
    }
    mentions.push({ doc_id, sent_id, mention_type, coref_chain, tokens_str: word, tokens_ids: [Number(id)] });
  }
  return mentions;
}
