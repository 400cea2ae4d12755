import type { Prisma } from "../generated/client/client.ts";

/** Every column named, none left to a default: what a writer of derived rows must give. */
type Row<Input> = Required<Input>;

export type SourceRow = Row<Prisma.SourceCreateManyInput>;
export type DocumentRow = Row<Prisma.DocumentCreateManyInput>;
export type CaptureRow = Row<Prisma.CaptureCreateManyInput>;
export type ImageRow = Row<Prisma.ImageCreateManyInput>;
export type OmissionRow = Row<Prisma.OmissionCreateManyInput>;
export type WarningRow = Row<Prisma.WarningCreateManyInput>;
export type ReportRow = Row<Prisma.ReportCreateManyInput>;
export type AttributionRow = Row<Prisma.AttributionCreateManyInput>;
export type CitationRow = Row<Prisma.CitationCreateManyInput>;
export type EventRow = Row<Prisma.EventCreateManyInput>;
export type EventEntityRow = Row<Prisma.EventEntityCreateManyInput>;
export type RelationRow = Row<Omit<Prisma.RelationCreateManyInput, "context">> & { context: string[] };
export type EntityRow = Row<Prisma.EntityCreateManyInput>;
export type AliasRow = Row<Prisma.AliasCreateManyInput>;
export type MentionRow = Row<Prisma.MentionCreateManyInput>;
export type CommentThreadRow = Row<Prisma.CommentThreadCreateManyInput>;
export type CommentRow = Row<Prisma.CommentCreateManyInput>;
export type ClaimRow = Row<Prisma.ClaimCreateManyInput>;
export type SpanRow = Row<Prisma.SpanCreateManyInput>;
export type DecisionEffectRow = Row<Prisma.DecisionEffectCreateManyInput>;
export type ExtractionRow = Row<Prisma.ExtractionCreateManyInput>;
export type NameTallyRow = Row<Omit<Prisma.NameTallyCreateManyInput, "tokens">> & { tokens: string[] };
export type SourceTallyRow = Row<Prisma.SourceTallyCreateManyInput>;
export type ReportTraitsRow = Row<Prisma.ReportTraitsCreateManyInput>;
export type ReportBlockRow = Row<Omit<Prisma.ReportBlockCreateManyInput, "parts">> & { parts: number[] };
