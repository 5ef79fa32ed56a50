import type { CanonicalElement, CanonicalElementKind } from '@weizhi/domain';

/** An element of the dictionary: code, name, kind, unit. All are kept by household but the last two. */
export interface ElementProfile {
  readonly code: string;
  readonly name: string;
  readonly kind: CanonicalElementKind;
  readonly grain: CanonicalElement['grain'];
  readonly unit: string | null;
}

const household = (code: string, name: string, [kind, unit]: readonly [CanonicalElementKind, string?]) =>
  ({ code, name, kind, unit: unit ?? null, grain: 'household' }) as const;

/** The dictionary of the demonstration: what forms of communities ask for most. */
export const ELEMENT_PROFILES: readonly ElementProfile[] = [
  household('residents', '常住人口数', ['wholeNumber', '人']),
  household('from60', '60岁以上人数', ['wholeNumber', '人']),
  household('from80', '80岁以上人数', ['wholeNumber', '人']),
  household('under18', '未成年人数', ['wholeNumber', '人']),
  household('disabled', '残疾人数', ['wholeNumber', '人']),
  household('subsidised', '低保人数', ['wholeNumber', '人']),
  household('familyDoctor', '签约家庭医生', ['yesNo']),
  household('chronic', '慢性病人数', ['wholeNumber', '人']),
  household('expectant', '孕产妇人数', ['wholeNumber', '人']),
  household('aloneOld', '独居老人数', ['wholeNumber', '人']),
  household('floorArea', '居住面积', ['decimal', '平方米']),
  household('gas', '使用瓶装燃气', ['yesNo']),
  household('electricBikes', '电动自行车数', ['wholeNumber', '辆']),
  { code: 'notices', name: '宣传栏数', kind: 'wholeNumber', grain: 'community', unit: '块' },
  { code: 'shelters', name: '应急避难场所数', kind: 'wholeNumber', grain: 'community', unit: '处' },
];

/** Items that no form has asked for yet. */
export const PROPOSED_PROFILES: readonly ElementProfile[] = [
  household('proposedBathing', '需要助浴', ['yesNo']),
  household('proposedAgeing', '适老化改造', ['yesNo']),
  household('proposedCaller', '紧急呼叫器', ['yesNo']),
];
