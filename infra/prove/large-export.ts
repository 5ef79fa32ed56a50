import { withClient } from '../launcher/connection';
import { megabytes, milliseconds } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';

const ROWS = 200_000;
const FURTHER_TIMES = 3;
/** What the heap grows by until it has its working size. */
const MOST_WORKING_SIZE = 200 * 1_048_576;
/** What three times the rows may add to that: a heap that is swept a little later. */
const MOST_GROWTH = 40 * 1_048_576;

const FILL = `
  insert into matter (district_id, number, reported_on, division_id, event_type, channel, nature, disposing_unit, disposed_by_community, disposed_by_community_variants)
  select t.id, 'X-' || n, date '2019-03-05', t.division_id, '市容环卫' || n % 97, 'hotline12345', 'complaint', md5(n::text), false, false
    from district t join division d on d.id = t.division_id, generate_series(1, ${ROWS}) n
   where d.code = '440310000000'`;

/** A long list leaves as a file in memory that does not grow with its rows. */
export const largeExport: Proof = {
  name: '200,000 rows out',
  prove: () =>
    onStage(async (stage) => {
      await withClient(stage.database.databaseUrl, async (client) => {
        await client.query(
          `select set_config('app.districts', (select string_agg(id::text, ',') from district), false)`,
        );
        await client.query(FILL);
      });
      const visitor = await stage.signIn();
      const idle = stage.server.memory();
      const { bytes, ms } = await visitor.takeSlowly('/exports/matters.xlsx');
      const working = stage.server.peakMemory() - idle;
      for (let times = 0; times < FURTHER_TIMES; times += 1)
        await visitor.takeSlowly('/exports/matters.xlsx');
      const grown = stage.server.peakMemory() - idle - working;
      return {
        holds: working < MOST_WORKING_SIZE && grown < MOST_GROWTH,
        figures: `${megabytes(bytes)} in ${milliseconds(ms)}, peak memory +${megabytes(working)} over ${megabytes(idle)}, +${megabytes(grown)} for ${FURTHER_TIMES * ROWS} rows more`,
      };
    }),
};
