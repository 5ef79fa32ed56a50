import type { OutsideSystemKind, OutsideSystemLevel, RecordKey } from '../outside-system';
import type { Labels } from './labels';

/** Labels of kinds of outside systems. @source requirements.md P5 */
export const OUTSIDE_SYSTEM_KIND_LABELS: Labels<OutsideSystemKind> = {
  platform: { zh: '平台系统', en: 'Platform' },
  weChatGroup: { zh: '微信工作群', en: 'WeChat group' },
  dingTalkGroup: { zh: '钉钉工作群', en: 'DingTalk group' },
  otherGroup: { zh: '其他工作群', en: 'Other group' },
};

/** Labels of levels from which outside systems come. @source requirements.md P5 */
export const OUTSIDE_SYSTEM_LEVEL_LABELS: Labels<OutsideSystemLevel> = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  municipal: { zh: '市级', en: 'Municipal' },
  district: { zh: '区级', en: 'District' },
  subdistrict: { zh: '街道级', en: 'Subdistrict' },
};

/** Labels of what tells a record apart. @source issue on the burden of committees */
export const RECORD_KEY_LABELS: Labels<RecordKey> = {
  household: { zh: '户号', en: 'Number of the household' },
  building: { zh: '楼栋', en: 'Building' },
  community: { zh: '社区名称', en: 'Name of the community' },
};
