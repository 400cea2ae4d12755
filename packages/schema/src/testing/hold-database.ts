import { openDatabase } from "../database.ts";

// Another process for tests: holds the embedded database of the folder named first open until its standard input ends.

const database = await openDatabase({ dataFolder: process.argv[2] ?? "" });
process.stdout.write(`${database.connectionString}\n`);
for await (const _ of process.stdin);
await database.close();
