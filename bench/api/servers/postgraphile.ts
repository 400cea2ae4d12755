import { createServer, type Server } from "node:http";

// PostGraphile on the same tables: the address of the database, then the port.
const [connectionString = "", port] = process.argv.slice(2);

// Its types declare a browser's globals, which those of others then lack.
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

interface PostGraphile {
  postgraphile(preset: object): { createServ(adapter: unknown): { addTo(server: Server): Promise<void> } };
}
const { postgraphile } = await load<PostGraphile>("postgraphile");
const { grafserv } = await load<{ grafserv: unknown }>("postgraphile/grafserv/node");
const { makePgService } = await load<{ makePgService(options: object): object }>("postgraphile/adaptors/pg");
const { PostGraphileAmberPreset } = await load<{ PostGraphileAmberPreset: object }>(
  "postgraphile/presets/amber",
);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // So that lists can be asked for in an order that no index has.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [makePgService({ connectionString, schemas: ["public"], poolConfig: { max: 10 } })],
  grafserv: { graphiql: false, watch: false, maxRequestLength: 100_000 },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
