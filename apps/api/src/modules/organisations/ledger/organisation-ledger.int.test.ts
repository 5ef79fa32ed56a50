import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describeWithSharedData } from '../../../../test/shared-data';
import { useTestApi } from '../../../../test/api-server';
import { systemActor } from '../../../platform/database';
import {
  type BatchRun,
  findTemplate,
  type ImportBatch,
  importLedger,
  listRejectReasons,
  undoImport,
} from '../../../platform/imports';
import { removeTemporaryFiles, temporaryFile } from '../../../platform/imports/testing/temporary-file';
import { addReferenceDistrict } from '../../../seed/add-district';
import { loadOfficialDivisions } from '../../divisions';

jest.setTimeout(120_000);

const api = useTestApi();
let districtId = '';
let referenceId = '';

beforeAll(async () => {
  const loaded = await api.suite.database.transaction(systemActor(), (tx) =>
    loadOfficialDivisions(tx, { districtCode: '320613', kind: 'real' }),
  );
  districtId = loaded?.districtId ?? '';
  const reference = await addReferenceDistrict(api.suite.database, 'Foreign data');
  referenceId = reference.ok ? reference.value.districtId : '';
});
afterAll(removeTemporaryFiles);

const run = (): BatchRun => ({
  database: api.suite.database,
  stateFolder: api.suite.stateFolder,
  clock: api.clock,
  signal: new AbortController().signal,
});

async function take(file: string, district: string, mapName: string | null = null): Promise<ImportBatch> {
  const template = findTemplate('organisations');
  if (!template) throw new Error('There is no template');
  const request = { districtId: district, template, path: file, mapName, mode: 'goodRowsOnly' as const };
  const answer = await importLedger({ ...request, dryRun: false, onPhase: () => undefined }, run());
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

function rows<Row extends object>(district: string, sql: string): Promise<Row[]> {
  return api.suite.database.transaction(systemActor(district), (tx) => tx.sql<Row>(sql, [district]));
}

const live = (district: string): Promise<{ name: string }[]> =>
  rows(
    district,
    `select name from organisation where district_id = $1::bigint and withdrawn_at is null order by name`,
  );

const HEADER =
  '组织名称,街道,社区,登记备案状态,组织形式,统一社会信用代码,备案号,服务类别,成立日期,成员人数,负责人及联系电话';
const ledger = (...lines: readonly string[]): string =>
  temporaryFile('台账.csv', [HEADER, ...lines].join('\n')).path;

const STORED = `
  select o.name, o.registration_status as status, o.legal_form as form, o.uscc, o.filing_number as filing, d.kind as seat,
         o.member_count as members, p.name_masked as contact, p.phone_masked as phone,
         (select count(*)::int from organisation_coverage c where c.organisation_id = o.id) as covered,
         (select count(*)::int from organisation_event e where e.organisation_id = o.id and e.kind = 'recorded') as recorded
    from organisation o join division d on d.id = o.division_id left join person p on p.id = o.contact_person_id
   where o.district_id = $1::bigint and o.withdrawn_at is null order by o.name, d.id`;

describe('a ledger of social organisations', () => {
  const lines = [
    '夕阳红舞蹈队,城东街道,德民社区,备案,,,崇备001,文体活动类,2019年5月20日,32人,王晓梅 13800000001',
    '夕阳红 舞蹈队,城东街道,德民,备案,,,崇备001,文体,,,',
    '夕阳红舞蹈队,城东街道,南园社区,未备案,,,,文体,,,',
    '和合社会工作服务中心,,,登记,民非,52320613MJT000029D,,公益,2018.6.1,8,李伟13800000002',
    '和合社工中心,,,已登记,民办非企业单位,52320613mjt000029d,,公益慈善类,,,',
  ];

  it('comes in with status, place, contact and history, each organisation once', async () => {
    const batch = await take(ledger(...lines), districtId);
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 3]);
    const filed = { form: null, uscc: null, seat: 'community', covered: 1, recorded: 1 };
    expect(await rows(districtId, STORED)).toEqual([
      {
        name: '和合社会工作服务中心',
        status: 'registered',
        form: 'socialServiceInstitution',
        uscc: '52320613MJT000029D',
        filing: null,
        seat: 'district',
        members: 8,
        contact: '李*',
        phone: '138****0002',
        covered: 0,
        recorded: 1,
      },
      {
        ...filed,
        name: '夕阳红舞蹈队',
        status: 'filed',
        filing: '崇备001',
        members: 32,
        contact: '王*',
        phone: '138****0001',
      },
      {
        ...filed,
        name: '夕阳红舞蹈队',
        status: 'unregistered',
        filing: null,
        members: null,
        contact: null,
        phone: null,
      },
    ]);
    expect((await take(ledger(...lines), districtId)).importedCount).toBe(0);
  });

  it.each([
    ['甲队,,德民社区,已登记,社会团体,,,文体,,,', 'creditCodeMissing'],
    ['甲队,,德民社区,已登记,,52320613MJT000029D,,文体,,,', 'legalFormMissing'],
    ['甲队,,德民社区,已登记,基金会,52320613MJT000029D,,文体,,,', 'creditCodeOfAnotherForm'],
    ['甲队,,德民社区,已备案,,52320613MJT000029D,1,文体,,,', 'creditCodeNotExpected'],
    ['甲队,,德民社区,已备案,,,,文体,,,', 'filingNumberMissing'],
    ['甲队,,德民社区,未备案,,,9,文体,,,', 'filingNumberNotExpected'],
    ['甲队,,德民社区,未备案,,,,文体,2099-01-01,,', 'organisationDayInFuture'],
    ['甲队,,没有的社区,未备案,,,,文体,,,', 'lookupUnknown'],
    ['甲队,,德民社区,未备案,,,,跳舞,,,', 'dictionaryUnknown'],
  ])('refuses %s with %s', async (line, code) => {
    const before = await live(districtId);
    const batch = await take(ledger(line), districtId);
    const reasons = await api.suite.database.transaction(systemActor(districtId), (tx) =>
      listRejectReasons(tx, { districtId, batchId: batch.id }),
    );
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    expect(await live(districtId)).toEqual(before);
  });

  it('is undone while nothing hangs on it, and kept in the history', async () => {
    const batch = await take(ledger('临时合唱团,,德民社区,未备案,,,,文体,,,'), districtId);
    const undo = () =>
      api.suite.database.transaction(systemActor(districtId), (tx) =>
        undoImport(tx, {
          districtId,
          batchId: batch.id,
          expectedVersion: batch.version,
          reason: '传错文件',
          now: api.clock.now(),
        }),
      );
    const change = (version: number) =>
      rows(
        districtId,
        `update organisation set version = ${String(version)} where district_id = $1::bigint and name = '临时合唱团'`,
      );
    await change(2);
    expect(await undo()).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
    await change(1);
    expect(await undo()).toMatchObject({ ok: true });
    expect((await live(districtId)).map(({ name }) => name)).not.toContain('临时合唱团');
    const events = await rows<{ kind: string }>(
      districtId,
      `select e.kind from organisation_event e join organisation o on o.id = e.organisation_id
        where e.district_id = $1::bigint and o.name = '临时合唱团' order by e.recorded_at, e.kind`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['recorded', 'withdrawn']);
  });
});

describeWithSharedData('stewmap_baltimore_orgs', (folder) => {
  const file = path.join(folder, 'orgs.csv');

  it('comes in by the saved map, each name once, with what can be read of its members', async () => {
    const lines: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
    const nameOf = ({ OrgName = '' }: Record<string, string>): string => OrgName.trim().replace(/\s+/g, ' ');
    const names = new Set(lines.map(nameOf));
    await take(file, referenceId, 'stewmap-baltimore');
    expect(new Set((await live(referenceId)).map(({ name }) => name))).toEqual(names);
    expect(await live(referenceId)).toHaveLength(145);
    const [counted] = await rows<{ members: number; total: number }>(
      referenceId,
      `select count(member_count)::int as members, sum(member_count)::int as total from organisation where district_id = $1::bigint`,
    );
    const first = [...names].map((name) => lines.find((line) => nameOf(line) === name));
    const stated = first.flatMap((line) => {
      const [number] =
        /^(\d+)( board\/officers| \(by green site\))?$/.exec(line?.['Members'] ?? '')?.slice(1) ?? [];
      return number === undefined || number === '0' ? [] : [Number(number)];
    });
    expect(counted).toEqual({
      members: stated.length,
      total: stated.reduce((sum, one) => sum + one, 0),
    });
    const again = await take(file, referenceId, 'stewmap-baltimore');
    expect(again.importedCount).toBe(0);
    expect(await live(referenceId)).toHaveLength(145);
  });
});

describeWithSharedData('ricf_foundations_sample', (folder) => {
  const file = path.join(folder, 'profile_2013.csv');

  it('comes in by the saved map, registered although no code was given out yet', async () => {
    const lines: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
    const batch = await take(file, referenceId, 'ricf-2013');
    expect([batch.importedCount, batch.rejectedCount]).toEqual([lines.length, 0]);
    const stored = await rows<Record<string, string>>(
      referenceId,
      `select name, founded_on::text as founded, competent_authority as supervisor, registration_authority as registrar
         from organisation where district_id = $1::bigint and legal_form = 'foundation' and uscc is null
          and registration_status = 'registered' and withdrawn_at is null`,
    );
    const byName = (one: { name?: string }, other: { name?: string }): number =>
      (one.name ?? '').localeCompare(other.name ?? '');
    expect([...stored].sort(byName)).toEqual(
      lines
        .map(({ name, founded, supervisor, registrar_level: registrar }) => ({
          name,
          founded,
          supervisor,
          registrar,
        }))
        .sort(byName),
    );
  });

  it('is refused to a district with data of its own, row by row, for want of the code', async () => {
    const before = await live(districtId);
    const batch = await take(file, districtId, 'ricf-2013');
    expect(batch.rejectedCount).toBe(30);
    const reasons = await api.suite.database.transaction(systemActor(districtId), (tx) =>
      listRejectReasons(tx, { districtId, batchId: batch.id }),
    );
    expect(reasons.map(({ code, rows: count }) => [code, count])).toEqual([['creditCodeMissing', 30]]);
    expect(await live(districtId)).toEqual(before);
  });
});
