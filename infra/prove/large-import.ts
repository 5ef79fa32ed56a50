import { soundLedger } from './support/console-visitor';
import { megabytes, milliseconds } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';

const ROWS = 100_000;
/** Makes the file 20 MB long. */
const PADDING = '城'.repeat(54);
const MOST_GROWTH = 400 * 1_048_576;

/** A ledger of the largest size promised, from upload to the last row, in memory that does not grow with it. */
export const largeImport: Proof = {
  name: '100,000 rows of 20 MB',
  prove: () =>
    onStage(async (stage) => {
      const visitor = await stage.signIn();
      const ledger = soundLedger('L', ROWS, PADDING);
      const idle = stage.server.memory();
      const started = Date.now();
      const checked = await visitor.checkLedger('large.csv', ledger);
      const dryRun = Date.now() - started;
      const { id } = await visitor.commit(checked);
      const { counts } = await visitor.awaitState(id, 'COMMITTED');
      const grown = stage.server.peakMemory() - idle;
      return {
        holds: counts.imported === ROWS && grown < MOST_GROWTH && ledger.length >= 20_000_000,
        figures: `${counts.imported} rows of ${megabytes(ledger.length)}, dry run ${milliseconds(dryRun)}, all ${milliseconds(Date.now() - started)}, peak memory +${megabytes(grown)} over ${megabytes(idle)}`,
      };
    }),
};
