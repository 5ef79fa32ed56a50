import type { NominalReason, PlaqueAction, PlaqueStatus } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { PlaqueEventKind } from './plaque.entity';

export const PlaqueStatusEnum = domainEnum<PlaqueStatus>({
  name: 'PlaqueStatus',
  description: 'Status of a plaque (挂牌) today; `NOMINAL` comes of permit and use and is never set.',
  values: {
    applied: 'A department applies (待审定).',
    permitted: 'Permitted and not put up yet (已准入).',
    displayed: 'It hangs (已挂出).',
    checked: 'It hangs and was checked (已核查).',
    nominal: 'It hangs in name only (名不符实).',
    kept: 'Kept with proof (举证后保留).',
    removed: 'Taken down (已摘除).',
    refused: 'Not permitted (不予准入).',
    withdrawn: 'Withdrawn by the department (已撤回).',
  },
});

const ACTIONS: Readonly<Record<PlaqueAction, string>> = {
  permitPlaque: 'Permit it; needs `permitReference`.',
  refusePlaque: 'Refuse it; needs `reason`.',
  withdrawPlaque: 'Withdraw the application, as the department that made it.',
  displayPlaque: 'Put it up; needs `day`.',
  checkPlaque: 'Check it; needs `day`.',
  renewPermit: 'Give it a new permit; needs `permitReference`.',
  keepPlaque: 'Keep a nominal one; needs `reason`, `attachmentId`, and what answers every reason.',
  removePlaque: 'Take it down; needs `day` and `attachmentId`, a photograph.',
};

export const PlaqueActionEnum = domainEnum<PlaqueAction>({
  name: 'PlaqueAction',
  description: 'What can be done with a plaque.',
  values: ACTIONS,
});

export const PlaqueEventKindEnum = domainEnum<PlaqueEventKind>({
  name: 'PlaqueEventKind',
  description: 'What an event in the history of a plaque is.',
  values: {
    ...ACTIONS,
    applied: 'A department applied for it (申请挂牌).',
    reported: 'A committee reported that it hangs (登记在挂).',
    imported: 'It came with a ledger (台账导入).',
    used: 'Something was done under it (开展活动).',
  },
});

export const NominalReasonEnum = domainEnum<NominalReason>({
  name: 'NominalReason',
  description: 'Why a plaque hangs in name only (名不符实).',
  values: {
    noValidPermit: 'No permit is in force.',
    noUse: 'Nothing was done under it for longer than the rule of the district allows.',
  },
});
