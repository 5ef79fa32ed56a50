import { CONFIRMATION_RULES } from '@weizhi/domain';
import type { WorkItem, WorkItemSource } from '../../../platform/work-items/work-item-source';
import { findSecondFactor } from './check-second-factor';
import { countCodesLeft } from './recovery-codes';

const PATH = '/own-security';

/** The viewer's own second factor, where the installation asks for one. */
const missing: WorkItemSource = {
  source: 'secondFactorMissing',
  list({ session, clock }): Promise<readonly WorkItem[]> {
    if (!session?.mustSetUpSecondFactor) return Promise.resolve([]);
    return Promise.resolve([
      {
        key: 'secondFactorMissing:own',
        title: { zh: '启用两步验证', en: 'Turn on two-step verification' },
        why: {
          zh: '您的账号能管理他人或查看未脱敏信息，本系统要求此类账号登录时另填验证码。',
          en: 'Your account governs others or sees persons unmasked. Such accounts need a code at sign-in.',
        },
        otherwise: { zh: '启用之前不能使用其他功能。', en: 'Nothing else can be used before that.' },
        action: { label: { zh: '去启用', en: 'Set up' }, path: PATH },
        dueOn: null,
        urgency: 'overdue',
        nature: 'act',
        divisionId: null,
        since: clock.now(),
      },
    ]);
  },
};

/** Recovery codes that run out: with the last one, a lost device locks its owner out. */
const fewCodes: WorkItemSource = {
  source: 'recoveryCodesFew',
  async list({ session, reads, clock }): Promise<readonly WorkItem[]> {
    if (!session?.hasSecondFactor) return [];
    const factor = await findSecondFactor(reads, session.accountId);
    const left = await countCodesLeft(reads, session.accountId);
    if (!factor || left > CONFIRMATION_RULES.fewRecoveryCodes) return [];
    return [
      {
        key: 'recoveryCodesFew:own',
        title: { zh: `恢复码只剩 ${left} 个`, en: `${left} recovery codes left` },
        why: {
          zh: '恢复码用于手机丢失或更换时登录，每个只能用一次。',
          en: 'Recovery codes let you sign in when the device is lost, each for once.',
        },
        otherwise: {
          zh: '用完后若手机不在身边，只能请管理员重置。',
          en: 'Without any, only an administrator can help when the device is lost.',
        },
        action: { label: { zh: '重新生成', en: 'Make new ones' }, path: PATH },
        dueOn: null,
        urgency: 'soon',
        nature: 'act',
        divisionId: null,
        since: factor.confirmedAt ?? clock.now(),
      },
    ];
  },
};

/** What second factors give people to do. */
export const SECOND_FACTOR_WORK_ITEMS: readonly WorkItemSource[] = [missing, fewCodes];
