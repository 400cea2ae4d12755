import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

// The floor: pages that were saved beforehand, from a plain node:http server. `disk` reads the file at each request, `memory` once.
const [folder = "", port, from] = process.argv.slice(2);
const names: Record<string, string> = JSON.parse(readFileSync(join(folder, "names.json"), "utf8"));
const read = (address: string) => {
  const name = names[address];
  return name === undefined ? null : readFileSync(join(folder, name));
};
const held = new Map(Object.keys(names).map((address) => [address, read(address)]));

createServer(async (request, response) => {
  const address = request.url ?? "/";
  const name = names[address];
  const body =
    from === "memory" || name === undefined ? held.get(address) : await readFile(join(folder, name));
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
  response.end(body);
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
