import type { AlertAction, AlertGrain, AlertKind, AlertLevel, AlertState } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { AlertEventKind } from './alert.entity';

export const AlertLevelEnum = domainEnum<AlertLevel>({
  name: 'AlertLevel',
  description: 'Level of an alert (预警等级).',
  values: {
    red: 'The gravest (红色预警).',
    yellow: 'In between (黄色预警).',
    blue: 'A notice (蓝色提示).',
  },
});

export const AlertKindEnum = domainEnum<AlertKind>({
  name: 'AlertKind',
  description: 'What gives rise to an alert.',
  values: {
    threshold: 'A figure is beyond a threshold (超过预警线).',
    usualVariation: 'A change is beyond usual variation (超出常年波动).',
    expiring: 'Things expire soon, or have expired and were not renewed (到期提醒).',
    missingData: 'A ledger has no records (数据缺报).',
  },
});

export const AlertStateEnum = domainEnum<AlertState>({
  name: 'AlertState',
  description: 'State of an alert.',
  values: {
    open: 'Nothing was done yet (未处理).',
    supervised: 'A task was put to have it seen to (已督办).',
    explained: 'Explained by whoever answers for it (已说明).',
    cleared: 'Its cause is gone; should that come back, another alert opens (已消除).',
  },
});

export const AlertGrainEnum = domainEnum<AlertGrain>({
  name: 'AlertGrain',
  description: 'Period by which an alert is judged.',
  values: { month: 'Months (按月).', quarter: 'Quarters (按季度).' },
});

const ACTIONS: Readonly<Record<AlertAction, string>> = {
  superviseAlert: 'Put a task to have it seen to (督办).',
  explainAlert: 'Explain it (说明).',
  clearAlert: 'It ended, as its cause did or is watched no longer (消除).',
};

export const AlertActionEnum = domainEnum<AlertAction>({
  name: 'AlertAction',
  description: 'What happens to an alert.',
  values: ACTIONS,
});

export const AlertEventKindEnum = domainEnum<AlertEventKind>({
  name: 'AlertEventKind',
  description: 'What an event in the life of an alert is.',
  values: {
    ...ACTIONS,
    opened: 'It opened (出现).',
    levelChanged: 'Its level changed (等级变化).',
  },
});
