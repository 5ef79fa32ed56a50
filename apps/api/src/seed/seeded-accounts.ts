import { randomInt } from 'node:crypto';
import { DEFAULT_ROLES, type DefaultRole } from '@weizhi/domain';
import { ensureDefaultRoles, seedAccounts } from '../modules/identity';
import { secretFile } from '../platform/config';
import type { Database } from '../platform/database';
import { alone } from './seed-database';
import { textTable } from './text-table';

/** An account as it is planned: over which division (by code), and what one can try with it. */
interface PlannedAccount {
  readonly identifier: string;
  readonly role: DefaultRole;
  readonly divisionCode: string;
  readonly place: string;
  readonly purpose: { readonly zh: string; readonly en: string };
  /** Tells two of a role apart, as minutes do: 甲, 乙. */
  readonly mark?: string;
}

/** Accounts that share a password, kept in the state folder under the name given. */
interface AccountGroup {
  readonly title: { readonly zh: string; readonly en: string };
  readonly secret: string;
  readonly displayPrefix: string;
  readonly accounts: readonly PlannedAccount[];
}

const district = { divisionCode: '320613000000', place: '崇川区' };
const subdistrict = { divisionCode: '320613001000', place: '城东街道' };
const community = { divisionCode: '320613001001', place: '德民社区' };

/** One account for each role that a person holds (third parties have keys instead). */
const DEMONSTRATION: AccountGroup = {
  title: { zh: '演示账号（崇川区，演示数据）', en: 'Demonstration accounts' },
  secret: 'demonstration-accounts',
  displayPrefix: '演示·',
  accounts: [
    {
      identifier: 'admin',
      role: 'systemAdministrator',
      ...district,
      purpose: { zh: '开账号、授角色、发密钥、调区划', en: 'accounts, roles, keys, divisions' },
    },
    {
      identifier: 'official',
      role: 'districtOfficial',
      ...district,
      purpose: { zh: '看全区指标', en: 'figures of the district' },
    },
    {
      identifier: 'civil-affairs',
      role: 'districtCivilAffairs',
      ...district,
      purpose: { zh: '看指标、导入台账', en: 'figures, imports' },
    },
    {
      identifier: 'subdistrict',
      role: 'subdistrictOfficer',
      ...subdistrict,
      purpose: { zh: '只看、只导本街道', en: 'one subdistrict only' },
    },
    {
      identifier: 'committee',
      role: 'committeeMember',
      ...community,
      purpose: { zh: '只看本社区', en: 'one community only' },
    },
    {
      identifier: 'hub',
      role: 'hubManager',
      ...district,
      purpose: { zh: '枢纽组织工作', en: 'the hub organisation' },
    },
    { identifier: 'mentor', role: 'hubMentor', ...district, purpose: { zh: '孵化督导', en: 'mentoring' } },
    { identifier: 'finance', role: 'hubFinance', ...district, purpose: { zh: '资金拨付', en: 'payments' } },
    {
      identifier: 'assessor',
      role: 'assessor',
      mark: '甲',
      ...district,
      purpose: { zh: '评审', en: 'assessment' },
    },
    {
      identifier: 'assessor-2',
      role: 'assessor',
      mark: '乙',
      ...district,
      purpose: { zh: '另一位评审专家', en: 'another assessor' },
    },
    ...['丙', '丁', '戊'].map((mark, index) => ({
      identifier: `reviewer-${String(index + 1)}`,
      role: 'assessor' as const,
      mark,
      ...district,
      purpose: { zh: '评估复核', en: 'reviews of appeals' },
    })),
    {
      identifier: 'organisation',
      role: 'organisationUser',
      ...community,
      purpose: { zh: '社会组织办事', en: 'an organisation' },
    },
    {
      identifier: 'auditor',
      role: 'auditor',
      ...district,
      purpose: { zh: '查操作日志', en: 'the audit log' },
    },
    {
      identifier: 'department',
      role: 'departmentOfficer',
      ...district,
      purpose: { zh: '申请任务准入', en: 'applies for admission' },
    },
    {
      identifier: 'panel',
      role: 'admissionPanel',
      ...district,
      purpose: { zh: '审定任务准入', en: 'decides on admission' },
    },
  ],
};

const pingshan = { divisionCode: '440310000000', place: '坪山区' };

const PINGSHAN: AccountGroup = {
  title: {
    zh: '坪山区账号（真实数据，事项须自行导入）',
    en: 'Accounts of a real district; import its matters',
  },
  secret: 'pingshan-accounts',
  displayPrefix: '坪山区·',
  accounts: [
    {
      identifier: 'pingshan',
      role: 'districtCivilAffairs',
      ...pingshan,
      purpose: { zh: '导入 2018 年事项台账、看指标', en: 'imports the ledger of 2018, figures' },
    },
    {
      identifier: 'pingshan-admin',
      role: 'systemAdministrator',
      ...pingshan,
      purpose: { zh: '开账号、授角色、发密钥', en: 'accounts, roles, keys' },
    },
  ],
};

/** All accounts that an installation starts with. */
export const SEEDED_GROUPS: readonly AccountGroup[] = [DEMONSTRATION, PINGSHAN];

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Opens the accounts that are not there yet; a password that somebody changed stays changed. */
export async function openAccounts(database: Database, stateFolder: string): Promise<void> {
  await alone(database, [], async (tx) => {
    await ensureDefaultRoles(tx);
    const divisions = await divisionIds();
    for (const group of SEEDED_GROUPS) {
      const password = passwordOf(group, stateFolder);
      const accounts = group.accounts.map((account) => ({
        identifier: account.identifier,
        displayName: `${group.displayPrefix}${DEFAULT_ROLES[account.role].zh}${account.mark ?? ''}`,
        password,
        divisionId: divisions.get(account.divisionCode) ?? '',
        role: account.role,
        mustChangePassword: false,
      }));
      await seedAccounts(tx, accounts);
    }

    async function divisionIds(): Promise<ReadonlyMap<string, string>> {
      const codes = SEEDED_GROUPS.flatMap(({ accounts }) => accounts.map(({ divisionCode }) => divisionCode));
      const rows = await tx.sql<{ id: string; code: string }>(
        `select id::text, code from division where exists_to is null and code = any($1::text[])`,
        [codes],
      );
      return new Map(rows.map(({ id, code }) => [code, id]));
    }
  });
}

/** An account with which the data of a district can be looked at and added to. */
export interface DistrictAccount {
  readonly identifier: string;
  readonly password: string;
}

/** Opens an account over a district that nobody has one in; their password is shared, as that of all seeded accounts. */
export async function openDistrictAccount(
  database: Database,
  stateFolder: string,
  district: { readonly districtId: string; readonly divisionId: string; readonly name: string },
): Promise<DistrictAccount> {
  const identifier = `district-${district.districtId}`;
  const password = secretFile(stateFolder, 'district-accounts', makePassword);
  await alone(database, [], async (tx) => {
    await ensureDefaultRoles(tx);
    await seedAccounts(tx, [
      {
        identifier,
        password,
        displayName: `${district.name}·${DEFAULT_ROLES.districtCivilAffairs.zh}`.slice(0, 50),
        divisionId: district.divisionId,
        role: 'districtCivilAffairs',
        mustChangePassword: false,
      },
    ]);
  });
  return { identifier, password };
}

/** What to tell at the start: who may sign in, as what, and with which password. */
export function describeAccounts(stateFolder: string): string[] {
  return SEEDED_GROUPS.flatMap((group) => [
    '',
    `${group.title.zh} ${group.title.en}`,
    `初始密码 initial password: ${passwordOf(group, stateFolder)}`,
    ...textTable(
      group.accounts.map(({ identifier, role, place, purpose }) => [
        identifier,
        DEFAULT_ROLES[role].zh,
        DEFAULT_ROLES[role].en,
        place,
        `${purpose.zh} ${purpose.en}`,
      ]),
    ),
  ]);
}

function passwordOf(group: AccountGroup, stateFolder: string): string {
  return secretFile(stateFolder, group.secret, makePassword);
}

/** Four groups of four, without letters that are taken for one another (79 bits). */
function makePassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return [group(), group(), group(), group()].join('-');
}
