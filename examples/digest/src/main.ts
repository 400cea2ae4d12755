import { createClient } from "@annals/schema/client";
import { DatabaseError, openDatabase } from "@annals/schema/database";
import { sendDigest } from "./send-digest.ts";
import { readSettings } from "./settings.ts";

// node src/main.ts SETTINGS.json: sends the digest of one reader. Exit codes: 0 sent or nothing new, 1 not sent, 2 wrong
// usage, 3 the database cannot be reached.

const tell = (line: string) => process.stderr.write(`${line}\n`);

async function run(path: string | undefined): Promise<number> {
  if (path === undefined) throw new Error("Name the settings file: node src/main.ts digest.json");
  const settings = await readSettings(path);
  const database = await openDatabase({
    url: process.env.DATABASE_URL,
    dataFolder: process.env.ANNALS_DATA ?? ".annals",
  });
  const client = createClient(database);
  try {
    const count = await sendDigest(client, settings);
    tell(count === 0 ? "Nothing new; no mail." : `Sent ${count} events to ${settings.to}.`);
    return 0;
  } catch (error) {
    tell(`Not sent: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await client.$disconnect();
    await database.close();
  }
}

process.exitCode = await run(process.argv[2]).catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  return error instanceof DatabaseError ? 3 : 2;
});
