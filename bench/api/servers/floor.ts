import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

// The floor: node:http, one hand-written statement a query, prepared by name, and the JSON that PostgreSQL made of it sent as it is.
const load = createRequire(new URL("../../../packages/schema/package.json", import.meta.url));
const { Pool } = load("pg") as {
  Pool: new (options: {
    connectionString: string;
    max: number;
    options: string;
  }) => {
    query(query: {
      name: string;
      text: string;
      values: string[];
      rowMode: "array";
    }): Promise<{ rows: string[][] }>;
  };
};
const [connectionString = "", port] = process.argv.slice(2);
const pool = new Pool({ connectionString, max: 10, options: "-c jit=off" });

const statements = new Map(
  ["A", "B", "C", "D"].map((name) => [
    name,
    readFileSync(new URL(`floor-${name}.sql`, import.meta.url), "utf8"),
  ]),
);

createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (piece: string) => {
    body += piece;
  });
  request.on("end", async () => {
    const { name, values } = JSON.parse(body) as { name: string; values: string[] };
    const { rows } = await pool.query({ name, values, rowMode: "array", text: statements.get(name) ?? "" });
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
    response.end(`{"data":${rows[0]?.[0]}}`);
  });
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
