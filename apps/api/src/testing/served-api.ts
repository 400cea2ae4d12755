import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "../server.ts";
import { createTestApi, type TestApi } from "./test-api.ts";

/** The API behind a port of its own, on a database of its own. */
export interface ServedApi extends TestApi {
  /** `http://127.0.0.1:PORT`, without a path. */
  url: string;
}

/** Starts the API behind a port. Close it when the test file ends. @param token what a correction must be sent with */
export async function serveTestApi(token: string): Promise<ServedApi> {
  const api = await createTestApi();
  const { db, connectionString } = api;
  const config = { isPublic: false, webPort: 3000, token };
  const served = createApi({ db, connectionString, config, log: () => undefined });
  const server = createServer(served).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    ...api,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await served.dispose();
      await api.close();
    },
  };
}
