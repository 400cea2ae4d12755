import { Prisma, type TextStatement } from "@annals/schema/client";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { joinSql } from "./join-sql.ts";
import { planObject } from "./plan.ts";
import { type Finish, NotPlanned } from "./planned.ts";
import { collectFields, type Fields } from "./selection.ts";
import { snapshotSql } from "./snapshot.ts";

/** One statement that answers a whole operation. */
export interface OperationPlan {
  /** Gives the state of the database (`snapshotSql`), the end of a line, and the text of the answer. */
  statement: TextStatement;
  /** Makes the answer of that JSON; null where the JSON is the answer. */
  finish: Finish | null;
  /** The operation's own fields. */
  fields: Fields;
}

/** What is asked: a document that fits the schema. */
export interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced. */
  variables: Record<string, unknown>;
  isPublic: boolean;
}

/**
 * Plans a whole operation. Null where resolvers must answer it: what is no query, what has a field that declares no read, and what
 * has faults, which they tell in their place.
 */
export function planOperation(question: Question): OperationPlan | null {
  const { schema, document, operation, variables, isPublic } = question;
  const query = schema.getQueryType();
  if (operation.operation !== "query" || query == null) return null;
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const scope = { isPublic, given: undefined, asOf: null };
  const planning = { schema, fragments, variables, ...scope, isForResolvers: false };
  const fields = collectFields(planning, query, [operation.selectionSet]);
  try {
    const { sql, finish } = planObject(planning, query, fields);
    const answer = joinSql([snapshotSql, '\n{"data":', sql, "}"]);
    const { text, values } = Prisma.sql`SELECT ${answer} AS answer`;
    return { statement: { text, values }, finish, fields };
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof GraphQLError) return null;
    throw error;
  }
}
