import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITIES } from '../../src/composition-root';
import { Organisation } from '../../src/modules/organisations';
import { Attachment } from '../../src/platform/attachments';
import { systemActor } from '../../src/platform/database';
import { plantSmallTree } from '../small-tree';
import { useTestDatabase } from '../test-database';
import { ALL_TABLES, type Change, changesBetween, FILES, takeFingerprint } from './fingerprint';

describe('the fingerprint of all that is kept', () => {
  const suite = useTestDatabase(ENTITIES);
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-fingerprint-'));
  const place = path.join(folder, 'attachments', 'content');
  let organisation: Organisation;

  beforeAll(async () => {
    mkdirSync(place, { recursive: true });
    const { community } = await plantSmallTree(suite);
    organisation = await suite.database.transaction(systemActor('1', '2'), (tx) =>
      tx.repository(Organisation).insert({
        ...{ districtId: '1', divisionId: community.id, name: '互助会', nameKey: '互助会' },
        ...{ registrationStatus: 'unregistered', statusSince: '2026-01-01', serviceKind: 'mutualAid' },
      }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const changesBy = async (work: () => unknown): Promise<Readonly<Record<string, Change>>> => {
    const before = await takeFingerprint(suite, folder);
    await work();
    return changesBetween(before, await takeFingerprint(suite, folder));
  };
  const inDistrict = (sql: string, parameters: readonly unknown[] = []): Promise<unknown> =>
    suite.database.transaction(systemActor('1', '2'), (tx) => tx.sql(sql, [...parameters]));

  it('covers every table that the catalogue has, the queue of jobs among them', async () => {
    const { rows } = await suite.asOwner((owner) => owner.query<{ name: string }>(ALL_TABLES));
    const names = [...(await takeFingerprint(suite, folder)).keys()];
    expect(names.sort()).toEqual([...rows.map(({ name }) => name), FILES].sort());
    expect(names).toContain('organisation');
    expect(names.some((name) => name.startsWith('graphile_worker.'))).toBe(true);
  });

  it('stays the same while nothing happens', async () => {
    expect(await changesBy(() => inDistrict('select count(*) from organisation'))).toEqual({});
  });

  it('sees one changed field of one row', async () => {
    const change = `update organisation set purpose = '互相照应' where district_id = $1 and id = $2`;
    expect(await changesBy(() => inDistrict(change, ['1', organisation.id]))).toEqual({
      organisation: { came: 1, went: 1 },
    });
  });

  it('sees a row that comes, in whichever district', async () => {
    const file = { byteSize: '1', mediaType: 'application/pdf', fileName: 'x.pdf', uploadedBy: 'test' };
    const insert = () =>
      suite.database.transaction(systemActor('2'), (tx) =>
        tx.repository(Attachment).insert({ ...file, districtId: '2', sha256: 'a'.repeat(64) }),
      );
    expect(await changesBy(insert)).toEqual({ attachment: { came: 1, went: 0 } });
  });

  it('sees a row that goes', async () => {
    expect(await changesBy(() => inDistrict('delete from attachment where district_id = 2'))).toEqual({
      attachment: { came: 0, went: 1 },
    });
  });

  it('sees a job that is put on the queue', async () => {
    const enqueue = () =>
      suite.database.transaction(systemActor('1'), (tx) => tx.enqueue('seal-audit', {}, {}));
    expect(Object.keys(await changesBy(enqueue))).toEqual(
      expect.arrayContaining(['graphile_worker._private_jobs']),
    );
  });

  it('sees a file that comes and one that becomes another', async () => {
    const write = (content: string) => () => writeFileSync(path.join(place, 'one'), content);
    expect(await changesBy(write('甲'))).toEqual({ [FILES]: { came: 1, went: 0 } });
    expect(await changesBy(write('乙'))).toEqual({ [FILES]: { came: 1, went: 1 } });
  });
});
