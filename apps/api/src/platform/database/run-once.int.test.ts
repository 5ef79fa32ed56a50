import { accepted, refused } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { forgetOldKeys, runOnce } from './run-once';

const NORTH = '301';
const officer = accountActor('officer', { districtId: NORTH, permissions: ['matter.read'] });

describe('a request under an idempotency key', () => {
  const suite = useTestDatabase([Probe], { lockTimeoutMs: 10_000 });

  beforeAll(() => createProbeTable(suite));

  const create = (key: string, body: { number: number; title?: string }, actor = officer) =>
    suite.database.transaction(actor, (tx) =>
      runOnce(tx, { operation: 'createProbe', key, body }, async () => {
        const { id } = await tx.repository(Probe).insert({ districtId: NORTH, divisionId: '1', ...body });
        return accepted({ id });
      }),
    );
  const countOf = (number: number) =>
    suite.database.transaction(officer, (tx) => tx.repository(Probe).count({ number }));

  it('has one effect and one answer however often it comes at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('fifty', { number: 1 })));
    expect(await countOf(1)).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
  });

  it('is the same request when only the order of fields differs', async () => {
    const first = await create('order', { number: 2, title: 'two' });
    expect(await create('order', { title: 'two', number: 2 })).toEqual(first);
  });

  it('is refused with another body under the same key', async () => {
    await create('reused', { number: 3 });
    expect(await create('reused', { number: 4 })).toEqual({
      ok: false,
      refusal: { code: 'idempotencyKeyReused' },
    });
    expect(await countOf(4)).toBe(0);
  });

  it('does not meet the keys of another actor', async () => {
    const other = accountActor('other', { districtId: NORTH, permissions: ['matter.read'] });
    await create('shared', { number: 5 });
    expect(await create('shared', { number: 6 }, other)).toMatchObject({ ok: true });
  });

  it('may come again after a refusal and after a failure', async () => {
    const refuse = () =>
      suite.database.transaction(officer, (tx) =>
        runOnce(tx, { operation: 'createProbe', key: 'again', body: { number: 7 } }, async () =>
          Promise.resolve(refused({ code: 'notYet' as const })),
        ),
      );
    const fail = () =>
      suite.database.transaction(officer, (tx) =>
        runOnce(tx, { operation: 'createProbe', key: 'again', body: { number: 7 } }, () => {
          throw new Error('a bug');
        }),
      );
    expect(await refuse()).toEqual({ ok: false, refusal: { code: 'notYet' } });
    await expect(fail()).rejects.toThrow('a bug');
    expect(await create('again', { number: 7 })).toMatchObject({ ok: true });
  });

  it('is forgotten after a day, not before', async () => {
    await create('old', { number: 8 });
    await create('young', { number: 9 });
    await suite.asOwner((client) =>
      client.query(`UPDATE idempotency_key SET created_at = now() - CASE key WHEN 'old'
        THEN interval '24 hours 1 second' ELSE interval '23 hours 59 minutes' END`),
    );
    await suite.database.transaction(officer, forgetOldKeys);
    const keys = await suite.database.transaction(officer, (tx) =>
      tx.sql<{ key: string }>('SELECT key FROM idempotency_key'),
    );
    expect(keys.map(({ key }) => key)).toContain('young');
    expect(keys.map(({ key }) => key)).not.toContain('old');
  });
});
