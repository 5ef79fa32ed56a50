import { createHash } from 'node:crypto';
import { Workbook } from '@protobi/exceljs';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { type RecordedMatter, recordMatters } from '../../matters';

const PASSWORD = '巷口老槐树下议事二十年';

/** Matters of the community: two chunks and a half. One more lies elsewhere in the district. */
export const MATTERS = 2_500;

/** A page of the analytics as it is sent to be taken away. */
export const PAGE = {
  form: 'xlsx',
  title: '第一区 · 全区一页',
  divisionId: null as string | null,
  period: '2026年第三季度',
  asOf: '2026-11-27 10:00',
  asked: [['比较方式', '环比']],
  codes: ['middleAgedParticipationRate'],
  tables: [
    {
      title: '各街道：对照',
      sentence: '共 2 个街道。',
      note: '人数过少的不显示',
      headers: ['街道', '中年参与率（%）', '工时'],
      rows: [
        ['=cmd()', { value: 0.123, decimals: 1, perCent: true, unit: '' }, '人数过少'],
        [
          '乙',
          { value: 0.2, decimals: 1, perCent: true, unit: '' },
          { value: 1.5, decimals: 2, perCent: false, unit: '小时' },
        ],
      ],
    },
  ],
};

/** What suites of exports share: matters in two districts, people who take them away, and what is audited of it. */
export function useExportSuite() {
  const api: TestApi = useTestApi();
  const people = new Map<string, ConsoleClient>();
  let tree: SmallTree;

  const matter = (
    number: string,
    divisionId: string,
    rest: Partial<RecordedMatter> = {},
  ): RecordedMatter => ({
    number,
    reportedOn: '2026-03-05',
    divisionId,
    communityId: divisionId,
    subdistrictId: tree.subdistrict.id,
    communityName: null,
    eventType: '市容环卫',
    mainType: null,
    subType: null,
    channel: 'hotline12345',
    nature: 'complaint',
    disposingUnit: null,
    outcome: null,
    ...rest,
  });

  beforeAll(async () => {
    tree = await plantSmallTree(api.suite);
    const person = (
      identifier: string,
      divisionId: string,
      role: 'districtOfficial' | 'committeeMember' | 'systemAdministrator',
    ) => ({
      identifier,
      displayName: `=${identifier}`,
      password: PASSWORD,
      divisionId,
      role,
      mustChangePassword: false,
    });
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(tx, [
        person('official', tree.first.id, 'districtOfficial'),
        person('committee', tree.otherCommunity.id, 'committeeMember'),
        person('admin', tree.first.id, 'systemAdministrator'),
      ]);
      const district = { districtId: '1', importBatchId: null };
      const many = Array.from({ length: MATTERS }, (_, n) => matter(`A-${n}`, tree.community.id));
      await recordMatters(tx, district, many);
      await recordMatters(tx, district, [
        matter('B-1', tree.otherCommunity.id, {
          reportedOn: '2026-04-01',
          outcome: 'overdue',
          disposingUnit: '=cmd()',
        }),
      ]);
      await recordMatters(tx, { districtId: '2', importBatchId: null }, [
        matter('C-1', tree.secondSubdistrict.id, { communityId: null, subdistrictId: null }),
      ]);
    });
    for (const name of ['official', 'committee', 'admin']) {
      const client = new ConsoleClient(api);
      await client.signIn(name, PASSWORD);
      people.set(name, client);
    }
  });

  function take(name: string, address: string): Promise<Response> {
    return fetch(`${api.url}${address}`, { headers: { cookie: people.get(name)?.jar ?? '' } });
  }

  function takePage(name: string, page: object): Promise<Response> {
    return fetch(`${api.url}/exports/page`, {
      method: 'POST',
      headers: {
        cookie: people.get(name)?.jar ?? '',
        'x-weizhi-csrf': '1',
        'content-type': 'application/json',
      },
      body: JSON.stringify(page),
    });
  }

  async function pagesAudited(): Promise<
    readonly { subject_id: string; fields_after: string[]; why: string }[]
  > {
    return api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      const { rows } = await owner.query<{ subject_id: string; fields_after: string[]; why: string }>(
        `select subject_id, fields_after, why from audit_event where action = 'page.export' and district_id = 1 order by recorded_at`,
      );
      return rows;
    });
  }

  async function audited(): Promise<readonly { subject_id: string; fields_after: string[] }[]> {
    return api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      const { rows } = await owner.query<{ subject_id: string; fields_after: string[] }>(
        `select subject_id, fields_after from audit_event where action = 'list.export' and district_id = 1 order by recorded_at`,
      );
      return rows;
    });
  }

  return {
    ...{ api, take, takePage, pagesAudited, audited },
    place: (): string => toGlobalId('Division', null, tree.first.id),
    person: (name: string): ConsoleClient => people.get(name) as ConsoleClient,
  };
}

/** A workbook as it came. */
export async function open(response: Response): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

/** Address of an export with a filter. */
export const filtered = (code: string, filter: object): string =>
  `/exports/${code}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

/** Texts of a column below its header. */
export function textsOf(book: Workbook, sheet: number, column: string): string[] {
  const texts: string[] = [];
  book.worksheets[sheet]?.eachRow((row) => texts.push(row.getCell(column).text));
  return texts.slice(1);
}

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** Code and facts of a refusal. */
export async function factsOf(response: Response): Promise<{ code: string; facts?: object }> {
  const body = (await response.json()) as { errors: { extensions: { code: string; facts?: object } }[] };
  const { code = '', facts } = body.errors[0]?.extensions ?? {};
  return { code, ...(facts ? { facts } : {}) };
}
