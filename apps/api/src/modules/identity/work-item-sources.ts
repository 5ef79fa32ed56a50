import { can, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { toGlobalId } from '../../platform/graphql/global-id';
import { ACCOUNT } from './account.type';
import { Account } from './account.entity';
import { ApiKey } from './api-key.entity';
import { rootDivisions, withinRoots } from './authority';
import { SECOND_FACTOR_WORK_ITEMS } from './second-factor/second-factor-work-items';
import { accountBucket } from './sign-in-throttle';

const MOST = 200;
const DAY_MS = 24 * 3_600_000;
const WARN_DAYS = 30;
const SOON_DAYS = 7;

/** The viewer's own initial password. */
const initialPassword: WorkItemSource = {
  source: 'initialPassword',
  list({ session, clock }): Promise<readonly WorkItem[]> {
    if (!session?.mustChangePassword) return Promise.resolve([]);
    const item: WorkItem = {
      key: 'initialPassword:own',
      title: { zh: '修改初始密码', en: 'Change the initial password' },
      why: {
        zh: '您还在使用管理员发给您的初始密码。',
        en: 'You still use the password that the administrator gave you.',
      },
      otherwise: { zh: '修改之前不能使用其他功能。', en: 'Nothing else can be used before that.' },
      action: { label: { zh: '修改密码', en: 'Change password' }, path: '/own-password' },
      dueOn: null,
      urgency: 'overdue',
      nature: 'act',
      divisionId: null,
      since: clock.now(),
    };
    return Promise.resolve([item]);
  },
};

/** Accounts that are locked after failed attempts, for those who look after them. */
const lockedAccounts: WorkItemSource = {
  source: 'lockedAccount',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'account.manage')) return [];
    const locks = await context.reads.sql<{ bucket: string; locked_until: Date }>(
      `select bucket, locked_until from sign_in_throttle where locked_until > $1 and bucket like 'account:%' limit 1000`,
      [context.clock.now()],
    );
    if (locks.length === 0) return [];
    const accounts = await context.reads
      .repository(Account)
      .query('row')
      .andWhere(withinRoots('row.home_division_id'), {
        roots: rootDivisions(context.actor, 'account.manage'),
      })
      .andWhere('row.disabledAt is null')
      .getMany();
    const byBucket = new Map(accounts.map((account) => [accountBucket(account.identifierKey), account]));
    return locks.flatMap(({ bucket, locked_until: until }) => {
      const account = byBucket.get(bucket);
      return account ? [lockedItem(account, until)] : [];
    });
  },
};

/** Keys that end within a month, for those who issue them. */
const expiringKeys: WorkItemSource = {
  source: 'apiKeyExpiring',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'apiKey.manage')) return [];
    const now = context.clock.now();
    const keys = await context.reads
      .repository(ApiKey)
      .query('row')
      .andWhere(withinRoots('row.division_id'), { roots: rootDivisions(context.actor, 'apiKey.manage') })
      .andWhere('row.revokedAt is null and row.expiresAt > :now and row.expiresAt < :until', {
        now,
        until: new Date(Math.max(now.getTime(), endOf(by)) + WARN_DAYS * DAY_MS),
      })
      .orderBy('row.expiresAt')
      .limit(MOST)
      .getMany();
    return keys.map((key) => expiringItem(key, now));
  },
};

/** When a civil day ends in Shanghai. */
function endOf(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00+08:00`) + DAY_MS;
}

function lockedItem(account: Account, until: Date): WorkItem {
  const id = toGlobalId(ACCOUNT, null, account.id);
  return {
    key: `lockedAccount:${account.id}`,
    title: { zh: `账号“${account.displayName}”已锁定`, en: `The account “${account.displayName}” is locked` },
    why: { zh: '短时间内多次输错密码。', en: 'The password was wrong several times in a row.' },
    otherwise: {
      zh: '十五分钟后自动解除；如非本人操作，密码可能正在被人猜测。',
      en: 'It unlocks by itself after fifteen minutes. If it was not the person, somebody may be guessing.',
    },
    action: { label: { zh: '查看账号', en: 'See the account' }, path: `/accounts/${id}` },
    dueOn: null,
    urgency: 'soon',
    nature: 'act',
    divisionId: account.homeDivisionId,
    since: new Date(until.getTime() - 15 * 60_000),
  };
}

function expiringItem(key: ApiKey, now: Date): WorkItem {
  const left = key.expiresAt.getTime() - now.getTime();
  return {
    key: `apiKeyExpiring:${key.id}`,
    title: { zh: `接口密钥“${key.name}”即将到期`, en: `The API key “${key.name}” ends soon` },
    why: {
      zh: `密钥 ${key.prefix} 将在三十天内到期。`,
      en: `The key ${key.prefix} ends within thirty days.`,
    },
    otherwise: {
      zh: '到期后第三方将无法调用数据接口。',
      en: 'After that the third party can no longer use the API.',
    },
    action: { label: { zh: '换发密钥', en: 'Issue a new key' }, path: '/api-keys' },
    dueOn: key.expiresAt.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
    urgency: left < SOON_DAYS * DAY_MS ? 'soon' : 'normal',
    nature: 'act',
    divisionId: key.divisionId,
    since: new Date(key.expiresAt.getTime() - WARN_DAYS * DAY_MS),
  };
}

/** What accounts and keys give people to do. */
export const IDENTITY_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  initialPassword,
  lockedAccounts,
  expiringKeys,
  ...SECOND_FACTOR_WORK_ITEMS,
];
