import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountActor } from '../../../test/actors';
import { useTestDatabase } from '../../../test/test-database';
import { createDatabase } from '../database/database';
import { systemActor } from '../database/system-actor';
import { AuditEvent } from './audit-event.entity';
import { HeadFile } from './head-file';
import { INSTALLATION_DISTRICT } from './record-audit';
import { sealAudit } from './seal-audit';
import { verifyAudit } from './verify-audit';

const NORTH = '401';
const SOUTH = '402';
const at = new Date('2026-11-22T01:00:00Z');
const officer = accountActor('officer', { districtId: NORTH, permissions: ['matter.import'] });
const auditor = accountActor('auditor', { districtId: NORTH, permissions: ['audit.read'] });

describe('the audit log', () => {
  const suite = useTestDatabase([AuditEvent]);
  let folder: string;
  let heads: HeadFile;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'weizhi-audit-'));
    heads = new HeadFile(folder);
    await asTamperer('DELETE FROM audit_seal', 'DELETE FROM audit_event');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The owner can switch row-level security off, and then change anything: what the chain is there to show. */
  function asTamperer(...statements: string[]): Promise<void> {
    return suite.asOwner(async (client) => {
      for (const table of ['audit_event', 'audit_seal'])
        await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      for (const statement of statements) await client.query(statement);
      for (const table of ['audit_event', 'audit_seal'])
        await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    });
  }

  const record = (action: string, districtId = NORTH) =>
    suite.database.transaction(officer, (tx) =>
      tx.audit({
        districtId,
        action,
        subject: { type: 'matter', id: '7' },
        fieldsAfter: ['title'],
        why: '更正标题',
      }),
    );
  const seal = (districtId = NORTH) => sealAudit(suite.database, { districtId, heads, at });
  const findings = async (districtId = NORTH) =>
    (await verifyAudit(suite.database, { districtId, heads })).findings.map(
      ({ code, position }) => `${code} ${position}`,
    );
  const seven = async () => {
    for (let index = 1; index <= 7; index += 1) await record(`act.${index}`);
  };

  it('tells who did what, to which thing and why, with the names of fields', async () => {
    await record('matter.correct');
    const rows = await suite.database.transaction(auditor, (tx) => tx.repository(AuditEvent).find());
    expect(rows).toEqual([
      expect.objectContaining({
        districtId: NORTH,
        actorKind: 'account',
        actorId: 'officer',
        action: 'matter.correct',
        outcome: 'done',
        subjectType: 'matter',
        subjectId: '7',
        fieldsBefore: [],
        fieldsAfter: ['title'],
        why: '更正标题',
      }),
    ]);
  });

  it('hears of an act in a district that the actor has no part in, and the actor still sees nothing of it', async () => {
    await suite.database.transaction(officer, async (tx) => {
      await tx.audit({
        districtId: SOUTH,
        action: 'matter.read',
        outcome: 'denied',
        subject: { type: 'matter', id: '9' },
      });
      expect(await tx.sql('SELECT id FROM audit_event')).toEqual([]);
      await tx.audit({
        districtId: INSTALLATION_DISTRICT,
        action: 'session.open',
        subject: { type: 'account', id: '1' },
      });
    });
    const south = await suite.database.transaction(systemActor(SOUTH), (tx) =>
      tx.repository(AuditEvent).find(),
    );
    expect(south.map(({ action, outcome }) => [action, outcome])).toEqual([['matter.read', 'denied']]);
  });

  it.each([
    'UPDATE audit_event SET action = action',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'DELETE FROM audit_seal',
  ])('refuses the application: %s', async (statement) => {
    await record('matter.correct');
    await expect(suite.database.transaction(officer, (tx) => tx.sql(statement))).rejects.toThrow(
      'permission denied',
    );
  });

  it('is sound after sealing, and sealing again adds nothing', async () => {
    await seven();
    await record('elsewhere', SOUTH);
    expect(await seal()).toBe(7);
    expect(await seal()).toBe(0);
    await record('one more');
    expect(await verifyAudit(suite.database, { districtId: NORTH, heads })).toEqual({
      sealed: 7,
      unsealed: 1,
      findings: [],
    });
  });

  it('seals each event once when several runs seal at the same time', async () => {
    await seven();
    const counts = await Promise.all([seal(), seal(), seal()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(await findings()).toEqual([]);
  });

  it('does not depend on the time zone of the session', async () => {
    await seven();
    await seal();
    await suite.asOwner(async (client) => {
      const { rows } = await client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
      await client.query(`ALTER DATABASE ${rows[0]?.name} SET timezone = 'Pacific/Chatham'`);
    });
    const elsewhere = await createDatabase(suite.config, [AuditEvent]);
    try {
      const [zone] = await elsewhere.transaction(officer, (tx) =>
        tx.sql<{ TimeZone: string }>('SHOW timezone'),
      );
      expect(zone?.TimeZone).toBe('Pacific/Chatham');
      expect((await verifyAudit(elsewhere, { districtId: NORTH, heads })).findings).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  it.each([
    [
      'a changed actor',
      `UPDATE audit_event SET actor_id = 'someone else' WHERE action = 'act.3'`,
      ['eventChanged 3'],
    ],
    [
      'a changed time',
      `UPDATE audit_event SET recorded_at = recorded_at + interval '1 microsecond' WHERE action = 'act.1'`,
      ['eventChanged 1'],
    ],
    ['a changed reason', `UPDATE audit_event SET why = NULL WHERE action = 'act.5'`, ['eventChanged 5']],
    ['a deleted event', `DELETE FROM audit_event WHERE action = 'act.4'`, ['eventMissing 4']],
    ['a deleted link', 'DELETE FROM audit_seal WHERE position = 6', ['sealMissing 6', 'eventChanged 7']],
    [
      'a changed link',
      `UPDATE audit_seal SET hash = repeat('0', 64) WHERE position = 2`,
      ['eventChanged 2', 'eventChanged 3'],
    ],
    ['a cut-off tail', 'DELETE FROM audit_seal WHERE position > 5', ['tailMissing 7']],
  ])('shows %s', async (_what, statement, expected) => {
    await seven();
    await seal();
    await asTamperer(statement);
    expect(await findings()).toEqual(expected);
  });

  it('shows a log that was emptied altogether, and one whose chain was computed anew', async () => {
    await seven();
    await seal();
    await asTamperer(
      'DELETE FROM audit_seal',
      `UPDATE audit_event SET actor_id = 'nobody' WHERE action = 'act.2'`,
    );
    expect(await findings()).toEqual(['tailMissing 7']);
    const forged = new HeadFile(path.join(folder, 'forged'));
    await sealAudit(suite.database, { districtId: NORTH, heads: forged, at });
    expect(await findings()).toEqual(['headDiffers 7']);
  });

  it('reads the heads up to a line that a crash cut off', async () => {
    await seven();
    await seal();
    writeFileSync(heads.file, `${readFileSync(heads.file, 'utf8')}{"districtId":"401","posi`);
    expect(heads.read()).toHaveLength(1);
    await record('after the crash');
    await seal();
    expect(heads.read().map(({ position }) => position)).toEqual([7n, 8n]);
    expect(await findings()).toEqual([]);
  });

  it('writes the head that a crash left unwritten', async () => {
    await seven();
    await seal();
    rmSync(heads.file);
    expect(await seal()).toBe(0);
    await asTamperer('DELETE FROM audit_seal WHERE position = 7');
    expect(await findings()).toEqual(['tailMissing 7']);
  });
});
