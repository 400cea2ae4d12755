import type { DecisionRequest } from "@annals/ingest/decisions";
import { builder } from "../../builder.ts";
import { type Asked, correct } from "./correct.ts";
import { toHidingSql } from "./decision.sql.ts";
import { toPayloadType } from "./payload.type.ts";

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]["fields"]>[0];

/** Who corrects, and why: every correction tells. */
const toMade = (t: InputFields) => ({
  author: t.string({ required: true, description: "Who decides: a name that others know." }),
  reason: t.string({
    required: true,
    description: "Why: the next reader's answer to the question how one knows.",
  }),
});

const EVENT = "An event, by id or slug.";
const ENTITY = "An entity, by id or slug.";

builder.mutationField("mergeEvents", (t) => {
  const input = builder.inputType("MergeEventsInput", {
    description: "Which events are one.",
    fields: (f) => ({
      events: f.idList({ required: true, description: "Two or more, by id or slug." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("MergeEvents", "event"),
    description: "Says that events are one.",
    args: { input: t.arg({ type: input, required: true, description: "Which, and why." }) },
    resolve: (_root, { input: { events, ...made } }, context) =>
      correct(context, made, { kind: "MERGE", events }),
  });
});

builder.mutationField("splitEvent", (t) => {
  const input = builder.inputType("SplitEventInput", {
    description: "Which reports are an event of their own.",
    fields: (f) => ({
      event: f.id({ required: true, description: EVENT }),
      reports: f.idList({
        required: true,
        description: "Ids of those of its reports that tell of something else.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("SplitEvent", "event"),
    description: "Says that an event is two: some of its reports tell of something else than the others.",
    args: { input: t.arg({ type: input, required: true, description: "Which, and why." }) },
    resolve: (_root, { input: { event, reports, ...made } }, context) =>
      correct(context, made, { kind: "SPLIT", event, reports }),
  });
});

builder.mutationField("renameEvent", (t) => {
  const input = builder.inputType("RenameEventInput", {
    description: "What an event is called.",
    fields: (f) => ({
      event: f.id({ required: true, description: EVENT }),
      title: f.string({ required: true, description: "The title to show." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("RenameEvent", "event"),
    description: "Shows another title of an event. Its slug stays.",
    args: { input: t.arg({ type: input, required: true, description: "Which, what, and why." }) },
    resolve: (_root, { input: { event, title, ...made } }, context) =>
      correct(context, made, { kind: "RENAME", event, title }),
  });
});

builder.mutationField("redateEvent", (t) => {
  const input = builder.inputType("RedateEventInput", {
    description: "When an event happened.",
    fields: (f) => ({
      event: f.id({ required: true, description: EVENT }),
      date: f.string({
        description: "The date in EDTF (ISO 8601-2): `2017-03-20`, `2017-03`; null = undated.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("RedateEvent", "event"),
    description: "Shows another date of an event. Its slug stays.",
    args: { input: t.arg({ type: input, required: true, description: "Which, when, and why." }) },
    resolve: (_root, { input: { event, date, ...made } }, context) =>
      correct(context, made, { kind: "REDATE", event, date: date ?? null }),
  });
});

builder.mutationField("mergeEntities", (t) => {
  const input = builder.inputType("MergeEntitiesInput", {
    description: "Which entities are one.",
    fields: (f) => ({
      entities: f.idList({
        required: true,
        description: "Two or more, by id or slug; the first one is kept.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("MergeEntities", "entity"),
    description: "Says that entities are one, wherever they are named, now and later.",
    args: { input: t.arg({ type: input, required: true, description: "Which, and why." }) },
    resolve: (_root, { input: { entities, ...made } }, context) =>
      correct(context, made, { kind: "MERGE", entities }),
  });
});

builder.mutationField("splitEntity", (t) => {
  const input = builder.inputType("SplitEntityInput", {
    description: "What of an entity is another one: give one of `documents`, `mentions` and `names`.",
    fields: (f) => ({
      entity: f.id({ required: true, description: ENTITY }),
      documents: f.idList({
        description:
          "Ids of documents that mean the other one. A later document means it, too, if it shares with these what it shares with none of the rest: who else is named, the person's state.",
      }),
      mentions: f.idList({ description: "Ids of the mentions that name the other one." }),
      names: f.stringList({
        description: "Names that are the other one's wherever they are written, now and later.",
      }),
      name: f.string({ description: "What the other one is called; the same unless told." }),
      note: f.string({
        description: "What tells it from others of its name: `skier`; a number unless told.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("SplitEntity", "entity"),
    description: "Says that an entity is two: two people of one name.",
    args: { input: t.arg({ type: input, required: true, description: "Which, what, and why." }) },
    resolve: (_root, { input: { author, reason, ...given } }, context) =>
      correct(context, { author, reason }, toParting(given)),
  });
});

builder.mutationField("relinkMentions", (t) => {
  const input = builder.inputType("RelinkMentionsInput", {
    description: "Which mentions name another entity.",
    fields: (f) => ({
      mentions: f.idList({ required: true, description: "Ids of the mentions." }),
      entity: f.id({ required: true, description: "The entity that they name, by id or slug." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("RelinkMentions", "entity"),
    description:
      "Says that mentions name another entity than the archive takes them for. Other mentions stay.",
    args: { input: t.arg({ type: input, required: true, description: "Which, what, and why." }) },
    resolve: (_root, { input: { mentions, entity, ...made } }, context) =>
      correct(context, made, { kind: "RELINK", mentions, entity }),
  });
});

builder.mutationField("renameEntity", (t) => {
  const input = builder.inputType("RenameEntityInput", {
    description: "What an entity is called.",
    fields: (f) => ({
      entity: f.id({ required: true, description: ENTITY }),
      name: f.string({ required: true, description: "The name to show." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("RenameEntity", "entity"),
    description: "Shows another name of an entity. Its slug stays.",
    args: { input: t.arg({ type: input, required: true, description: "Which, what, and why." }) },
    resolve: (_root, { input: { entity, name, ...made } }, context) =>
      correct(context, made, { kind: "RENAME", entity, name }),
  });
});

builder.mutationField("addAlias", (t) => {
  const input = builder.inputType("AddAliasInput", {
    description: "What else an entity is called.",
    fields: (f) => ({
      entity: f.id({ required: true, description: ENTITY }),
      name: f.string({ required: true, description: "A further name under which it is to be found." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("AddAlias", "entity"),
    description: "Gives an entity one more name.",
    args: { input: t.arg({ type: input, required: true, description: "Which, what, and why." }) },
    resolve: (_root, { input: { entity, name, ...made } }, context) =>
      correct(context, made, { kind: "ADD_ALIAS", entity, name }),
  });
});

builder.mutationField("markReply", (t) => {
  const input = builder.inputType("MarkReplyInput", {
    description: "Whom a comment answers.",
    fields: (f) => ({
      comment: f.id({ required: true, description: "Id of the comment." }),
      parent: f.id({ description: "Id of the earlier comment of the thread that it answers; null = none." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("MarkReply", "comment"),
    description: "Says which comment another one answers, or that it answers none.",
    args: { input: t.arg({ type: input, required: true, description: "Which, whom, and why." }) },
    resolve: (_root, { input: { comment, parent, ...made } }, context) =>
      correct(context, made, { kind: "MARK_REPLY", comment, parent: parent ?? null }),
  });
});

/** What is given, as a request has it: what is null is not given. */
/** A list of nothing is like none: forms send all of theirs. */
function toParting(given: { entity: string } & Record<string, unknown>): Asked {
  const isGiven = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  const fields = Object.entries(given).filter(([, value]) => isGiven(value));
  return { kind: "SPLIT", ...Object.fromEntries(fields) } as Asked;
}

const HIDDEN_BY_PREFIX: Record<string, "event" | "entity" | "document" | "comment"> = {
  evt: "event",
  ent: "entity",
  doc: "document",
  cmt: "comment",
};

function toHiding(id: string): Extract<DecisionRequest, { kind: "HIDE" }> | null {
  const noun = HIDDEN_BY_PREFIX[id.slice(0, 3)];
  return noun ? ({ kind: "HIDE", [noun]: id } as Extract<DecisionRequest, { kind: "HIDE" }>) : null;
}

builder.mutationField("hide", (t) => {
  const input = builder.inputType("HideInput", {
    description: "What is not shown.",
    fields: (f) => ({
      id: f.id({ required: true, description: "Id of an event, entity, document or comment." }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("Hide", null),
    description:
      "Leaves something out of all lists and searches; neither its slug nor its id finds it. It stays in the archive, and the decision still leads to it.",
    args: { input: t.arg({ type: input, required: true, description: "What, and why." }) },
    resolve: (_root, { input: { id, ...made } }, context) => correct(context, made, toHiding(id)),
  });
});

builder.mutationField("unhide", (t) => {
  const input = builder.inputType("UnhideInput", {
    description: "What is shown again.",
    fields: (f) => ({
      id: f.id({
        required: true,
        description: "Id of an event, entity, document or comment that is hidden.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("Unhide", null),
    description: "Undoes the latest decision by which something is hidden.",
    args: { input: t.arg({ type: input, required: true, description: "What, and why." }) },
    resolve: async (_root, { input: { id, ...made } }, context) => {
      const [hiding] = await context.writer.$queryRaw<{ id: string }[]>(toHidingSql(id));
      return correct(context, made, { kind: "UNDO", decision: hiding?.id ?? id });
    },
  });
});

builder.mutationField("undoDecision", (t) => {
  const input = builder.inputType("UndoDecisionInput", {
    description: "What is taken back.",
    fields: (f) => ({
      decision: f.id({
        required: true,
        description: "Id of the decision, also of an earlier one or of an undo.",
      }),
      ...toMade(f),
    }),
  });
  return t.field({
    type: toPayloadType("UndoDecision", null),
    description:
      "Takes a decision back, unless later ones rest on it. Undoing an undo puts the decision in force again.",
    args: { input: t.arg({ type: input, required: true, description: "Which, and why." }) },
    resolve: (_root, { input: { decision, ...made } }, context) =>
      correct(context, made, { kind: "UNDO", decision }),
  });
});
