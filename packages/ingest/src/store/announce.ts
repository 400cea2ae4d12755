import type { Connection, PrismaClient } from "@annals/schema/client";
import { type Notice, toChangeNotices, toNoticeStatement } from "@annals/schema/notices";
import { toLookUp } from "./look-up.ts";

/** The ids of events that the archive does not have yet, of these. */
export async function findNewEvents(connection: Connection, ids: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT id FROM unnest($1::text[]) AS given(id) EXCEPT ${toLookUp("id", "Event", "id")}`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Tells whoever listens that the archive has changed, when the transaction is stored. */
export async function announceChange(
  connection: Connection,
  addedEventIds: readonly string[],
): Promise<void> {
  const { text, values } = toNoticeStatement(toChangeNotices(addedEventIds));
  await connection.query(text, values);
}

/** Tells whoever listens something at once. */
export async function announce(client: PrismaClient, notice: Notice): Promise<void> {
  const { text, values } = toNoticeStatement([notice]);
  await client.$queryRawUnsafe(`WITH told AS (${text}) SELECT count(*) FROM told`, ...values);
}
