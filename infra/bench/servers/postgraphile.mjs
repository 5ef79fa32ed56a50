import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** PostGraphile 5 in production settings: same role, same policies, a transaction with the districts for each request. */
const districts = process.env.BENCH_DISTRICT;
const preset = {
  extends: [PostGraphileAmberPreset],
  // Conditions on columns without an index of their own: ours narrows by them too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCH_URL,
      schemas: ['public'],
      poolConfig: { max: Number(process.env.BENCH_POOL) },
    }),
  ],
  grafast: { context: () => ({ pgSettings: { 'app.districts': districts } }), explain: false },
  grafserv: {
    graphiql: false,
    graphiqlOnGraphQLGET: false,
    websockets: false,
    watch: false,
    maxRequestLength: 1_000_000,
  },
};

const instance = postgraphile(preset);
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: server.address().port });
  process.on('disconnect', () => process.exit(0));
});
