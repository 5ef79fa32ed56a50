import { dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type ExportColumn, type FilterWords, listExport } from '../../platform/exports';
import { divisionLoader } from '../divisions';
import { Account } from './account.entity';
import { ACCOUNT_ORDERS, narrowAccounts } from './account-list';
import { grantsLoader, roleLoader } from './account.loaders';
import type { AccountFilter } from './account.type';

interface ExportedAccount {
  readonly account: Account;
  readonly home: string;
  readonly grants: string;
}

const COLUMNS: readonly ExportColumn<ExportedAccount>[] = [
  { header: { zh: '姓名', en: 'Name' }, kind: 'text', value: ({ account }) => account.displayName },
  {
    header: { zh: '账号', en: 'Account' },
    kind: 'text',
    width: 20,
    value: ({ account }) => account.identifier,
  },
  {
    header: { zh: '状态', en: 'State' },
    kind: 'text',
    value: ({ account }, locale) => {
      if (account.disabledAt === null) return locale === 'zh-CN' ? '在用' : 'open';
      return locale === 'zh-CN' ? '已停用' : 'closed';
    },
  },
  { header: { zh: '管理辖区', en: 'Looked after by' }, kind: 'text', width: 18, value: ({ home }) => home },
  {
    header: { zh: '角色与辖区', en: 'Roles' },
    kind: 'text',
    width: 40,
    help: {
      zh: '括号内为授予角色的辖区，对该辖区及以下各级有效',
      en: 'In brackets the division over which, with everything below it, the role is held',
    },
    value: ({ grants }) => grants,
  },
  {
    header: { zh: '开通日期', en: 'Opened on' },
    kind: 'date',
    value: ({ account }) => dateInShanghai(account.createdAt.getTime()),
  },
  {
    header: { zh: '最近登录日期', en: 'Last signed in on' },
    kind: 'date',
    value: ({ account }) => account.lastSignedInAt && dateInShanghai(account.lastSignedInAt.getTime()),
  },
];

/** The list of accounts as a file. */
export const ACCOUNT_EXPORT = listExport<Account, ExportedAccount, AccountFilter>({
  code: 'accounts',
  title: { zh: '账号', en: 'Accounts' },
  permission: 'account.read',
  entity: Account,
  orders: ACCOUNT_ORDERS,
  defaultOrder: 'byIdentifier',
  filterType: 'AccountFilter',
  narrow: narrowAccounts,
  describeFilter: (filter, { locale }) => Promise.resolve(filterWords(filter, locale === 'zh-CN')),
  toRows: (rows, context) => Promise.all(rows.map((account) => withGrants(account, context))),
  columns: COLUMNS,
});

async function withGrants(account: Account, context: RequestContext): Promise<ExportedAccount> {
  const [home, grants] = await Promise.all([
    divisionName(account.homeDivisionId, context),
    grantsLoader(context).load(account.id),
  ]);
  const words = await Promise.all(
    grants.map(async ({ roleCode, divisionId }) => {
      const [role, division] = await Promise.all([
        roleLoader(context).load(roleCode),
        divisionName(divisionId, context),
      ]);
      const name = context.locale === 'zh-CN' ? role?.role.nameZh : role?.role.nameEn;
      return `${name ?? roleCode}（${division}）`;
    }),
  );
  return { account, home, grants: words.join('、') };
}

async function divisionName(id: string, context: RequestContext): Promise<string> {
  return (await divisionLoader(context).load(id))?.name ?? '';
}

function filterWords({ search, disabled }: AccountFilter, zh: boolean): readonly FilterWords[] {
  const words: FilterWords[] = [];
  if (search) words.push([{ zh: '姓名或账号包含', en: 'Name or account contains' }, search]);
  if (typeof disabled === 'boolean') {
    const value = disabled ? { zh: '已停用', en: 'closed' } : { zh: '在用', en: 'open' };
    words.push([{ zh: '状态', en: 'State' }, zh ? value.zh : value.en]);
  }
  return words;
}
