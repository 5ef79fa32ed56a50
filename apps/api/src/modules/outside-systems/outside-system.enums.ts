import type { OutsideSystemKind, OutsideSystemLevel, RecordKey } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const OutsideSystemKindEnum = domainEnum<OutsideSystemKind>({
  name: 'OutsideSystemKind',
  description: 'What committees have to log in to or join outside.',
  values: {
    platform: 'A platform that they log in to (平台系统).',
    weChatGroup: 'A work group on WeChat (微信工作群).',
    dingTalkGroup: 'A work group on DingTalk (钉钉工作群).',
    otherGroup: 'Another work group (其他工作群).',
  },
});

export const OutsideSystemLevelEnum = domainEnum<OutsideSystemLevel>({
  name: 'OutsideSystemLevel',
  description: 'From which level of government it comes.',
  values: {
    national: 'National (国家级).',
    provincial: 'Provincial (省级).',
    municipal: 'Municipal (市级).',
    district: 'District (区级).',
    subdistrict: 'Subdistrict (街道级).',
  },
});

export const RecordKeyEnum = domainEnum<RecordKey>({
  name: 'RecordKey',
  description: 'What tells a record apart in an outside system.',
  values: {
    household: 'Number of the household (户号).',
    building: 'The building (楼栋).',
    community: 'Name of the community (社区名称).',
  },
});
