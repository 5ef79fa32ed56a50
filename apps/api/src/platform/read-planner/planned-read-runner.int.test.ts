import { accountActor } from '../../../test/actors';
import { useTestDatabase } from '../../../test/test-database';
import { PipelinedReadRunner } from './planned-read-runner';

const reader = accountActor('reader', { districtId: '1', permissions: ['division.read'] });
const statement = (name: string, text: string) => ({ name, text, values: [] });

describe('the runner of planned reads', () => {
  const suite = useTestDatabase([]);
  const run = (...texts: readonly string[]): Promise<readonly (string | null)[]> =>
    new PipelinedReadRunner(suite.database).run(
      reader,
      texts.map((text, index) => statement(`runner_${index}_${text.length}`, text)),
    );

  it('answers null for a statement that finds no row, wherever it stands', async () => {
    const none = 'select 1::text where false';
    await expect(run(none, `select 'b'`, none, 'select null::text', `select 'e'`)).resolves.toEqual([
      null,
      'b',
      null,
      null,
      'e',
    ]);
  });

  it('refuses two rows rather than choose one of them, and serves the next reader', async () => {
    await expect(run(`select 'a' union all select 'b'`)).rejects.toThrow('more than one row');
    await expect(run(`select 'after'`)).resolves.toEqual(['after']);
  });

  it('runs with the districts of the reader and leaves none behind', async () => {
    const districts = `select coalesce(current_setting('app.districts', true), '')`;
    await expect(run(districts)).resolves.toEqual(['1']);
    const client = accountActor('nobody', { districtId: '2', permissions: ['division.read'] });
    await expect(
      new PipelinedReadRunner(suite.database).run(client, [statement('runner_districts', districts)]),
    ).resolves.toEqual(['2']);
  });
});
