import { useTestDatabase } from '../../../test/test-database';
import { openWith } from './opening-query';

const BEGIN = ['BEGIN', "SET LOCAL app.districts = '201'"];
const INSERT = { text: 'INSERT INTO opened (number) VALUES ($1) RETURNING number', values: [1] };

describe('a transaction that is opened together with its first statement', () => {
  const suite = useTestDatabase([]);

  beforeAll(() =>
    suite.asOwner((client) => client.query('CREATE TABLE opened (number int CHECK (number < 9))')),
  );

  const left = () =>
    suite.asOwner(async (client) => (await client.query('SELECT number FROM opened')).rows as unknown[]);

  it('answers what the statement answered, inside the transaction', async () => {
    await suite.asOwner(async (client) => {
      const { begun, answer } = openWith(client, { before: BEGIN, ...INSERT });
      expect(await answer).toMatchObject({ command: 'INSERT', rowCount: 1, rows: [{ number: 1 }] });
      await begun;
      const { rows } = await client.query("SELECT current_setting('app.districts') AS districts");
      expect(rows).toEqual([{ districts: '201' }]);
      await client.query('ROLLBACK');
    });
    expect(await left()).toEqual([]);
  });

  it.each([[['BEGIN OF NOTHING']], [['BEGIN', 'SET LOCAL nothing']]])(
    'writes nothing when %j fails',
    async (before) => {
      await suite.asOwner(async (client) => {
        const { begun, answer } = openWith(client, { before, ...INSERT });
        await expect(answer).rejects.toMatchObject({ code: '42601' });
        if (before.length === 1) await expect(begun).rejects.toMatchObject({ code: '42601' });
        else await begun;
        await client.query('COMMIT');
      });
      expect(await left()).toEqual([]);
    },
  );

  it('stays open, to be rolled back, when the statement fails', async () => {
    await suite.asOwner(async (client) => {
      const { begun, answer } = openWith(client, { before: BEGIN, text: INSERT.text, values: [10] });
      await expect(answer).rejects.toMatchObject({ code: '23514' });
      await begun;
      await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
      await client.query('ROLLBACK');
    });
  });
});
