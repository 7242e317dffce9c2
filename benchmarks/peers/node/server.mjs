// PostGraphile in library mode, with nothing that production leaves out: node server.mjs URL PORT CONNECTIONS
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [connectionString, port, connections] = process.argv.slice(2);
const most = Number(connections);

const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString,
      schemas: ["public", "bench"],
      poolConfig: { max: most, min: most, idleTimeoutMillis: 0 },
      pubsub: false,
    }),
  ],
  schema: { defaultBehavior: "+list" },
  grafast: { explain: false },
  grafserv: { graphiql: false, websockets: false, watch: false },
}).createServ(grafserv);

const server = createServer();
await served.addTo(server);
server.keepAliveTimeout = 0;
server.listen(Number(port), "127.0.0.1");
