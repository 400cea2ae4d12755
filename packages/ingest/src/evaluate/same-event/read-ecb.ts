import { groupBy } from "../../order.ts";

/** A word of a document of ECB+. */
export interface EcbToken {
  sentence: number;
  word: string;
}

/** A word or phrase that names a happening, with the answer. */
export interface EcbMention {
  /** Unique among the mentions of a file. */
  id: string;
  document: string;
  sentence: number;
  /** The words themselves. */
  words: string[];
  /** The words of its sentence before and behind it. */
  before: string[];
  behind: string[];
  /** The answer: the happening that it names. */
  chain: string;
}

/** Documents of ECB+ with the mentions to be grouped. */
export interface EcbCorpus {
  documents: Map<string, EcbToken[]>;
  mentions: EcbMention[];
  /** The answer for whole documents, as the file gives it (`subtopic`). */
  subtopics: Map<string, string>;
  /**
   * The happening that each document tells of. A topic of ECB+ holds two of one kind, two stays in a clinic or two quakes:
   * one in the files of ECB (`35_7ecb`), the other in those that ECB+ added (`35_7ecbplus`). Where a document's name
   * does not say, it is `subtopics`.
   */
  stories: Map<string, string>;
}

interface RawMention {
  doc_id: string;
  sent_id: string | number;
  tokens_str: string;
  left_sentence: string;
  right_sentence: string;
  coref_chain: string;
  subtopic: string;
}

/**
 * Reads the tokenised text of ECB+ (columns document, sentence, token, word; an empty line between sentences) and its
 * gold mentions (JSON). Documents without a mention are left out, since they have no answer.
 */
export function readEcb(text: string, mentions: string): EcbCorpus {
  const raw = JSON.parse(mentions) as RawMention[];
  const subtopics = new Map(raw.map(({ doc_id, subtopic }) => [doc_id, subtopic]));
  const toStory = (id: string) => /^(\d+)_\d+(ecb(?:plus)?)(?:\.xml)?$/.exec(id)?.slice(1).join("");
  const lines = text.split("\n").flatMap((line) => {
    const [document = "", sentence = "", , word = ""] = line.split("\t");
    return word && subtopics.has(document) ? [{ document, sentence: Number(sentence), word }] : [];
  });
  const toList = (words: string) => words.split(/\s+/).filter(Boolean);
  return {
    subtopics,
    stories: new Map([...subtopics].map(([id, subtopic]) => [id, toStory(id) ?? subtopic])),
    documents: new Map([...groupBy(lines, ({ document }) => document)]),
    mentions: raw.map((mention, index) => ({
      id: String(index),
      document: mention.doc_id,
      sentence: Number(mention.sent_id),
      words: toList(mention.tokens_str),
      before: toList(mention.left_sentence),
      behind: toList(mention.right_sentence),
      chain: mention.coref_chain,
    })),
  };
}
