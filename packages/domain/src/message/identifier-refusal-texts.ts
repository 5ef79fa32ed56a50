import type { IdentifierRefusal, RefusalTexts } from './refusal-types';

const LOOK_AT_ID_CARD = {
  zh: '对照居民身份证逐位核对后重新填写。',
  en: 'Compare it with the identity card, digit by digit, and enter it again.',
};
const LOOK_AT_CERTIFICATE = {
  zh: '对照登记证书上的统一社会信用代码逐位核对后重新填写。',
  en: 'Compare it with the certificate, character by character, and enter it again.',
};
const RETYPE = { zh: '删去该处内容，用输入法重新录入。', en: 'Delete what stands there and type it again.' };

/** Texts for refusals of identifiers. @source decision record 0014 */
export const IDENTIFIER_REFUSAL_TEXTS: RefusalTexts<IdentifierRefusal> = {
  textHoldsNul: {
    problem: {
      zh: '第{position}个字符是不可保存的空字符（NUL）。',
      en: 'Character {position} is a NUL, which cannot be stored.',
    },
    fix: RETYPE,
  },
  textHoldsLoneSurrogate: {
    problem: {
      zh: '第{position}个字符残缺，无法保存。',
      en: 'Character {position} is broken and cannot be stored.',
    },
    fix: RETYPE,
  },
  usccBadLength: {
    problem: {
      zh: '统一社会信用代码应为18位，现为{length}位。',
      en: 'A unified social credit code has 18 characters, not {length}.',
    },
    fix: LOOK_AT_CERTIFICATE,
  },
  usccBadCharacter: {
    problem: {
      zh: '统一社会信用代码第{position}位不能是「{character}」。',
      en: 'Character {position} of a unified social credit code cannot be “{character}”.',
    },
    fix: {
      zh: '第3至8位只能是数字；代码中没有字母 I、O、S、V、Z，请检查是否把数字 1、0、5、2 写成了字母。',
      en: 'Characters 3 to 8 are digits, and the letters I, O, S, V, Z never occur: check for 1, 0, 5 or 2 written as a letter.',
    },
  },
  usccWrongCheckCharacter: {
    problem: {
      zh: '统一社会信用代码校验不通过：末位应为「{expected}」，现为「{actual}」。',
      en: 'The unified social credit code fails its check: the last character should be “{expected}”, not “{actual}”.',
    },
    fix: LOOK_AT_CERTIFICATE,
  },
  residentIdBadLength: {
    problem: {
      zh: '公民身份号码应为18位，现为{length}位。',
      en: 'A citizen identity number has 18 characters, not {length}.',
    },
    fix: LOOK_AT_ID_CARD,
  },
  residentIdFifteenDigits: {
    problem: { zh: '15位身份号码已停用。', en: 'Identity numbers of 15 digits are no longer in use.' },
    fix: {
      zh: '填写现行居民身份证上的18位号码。',
      en: 'Enter the 18 characters of the present identity card.',
    },
  },
  residentIdBadCharacter: {
    problem: {
      zh: '公民身份号码第{position}位不是数字（末位可为 X）。',
      en: 'Character {position} of the identity number is no digit (only the last may be X).',
    },
    fix: LOOK_AT_ID_CARD,
  },
  residentIdImpossibleBirthDate: {
    problem: {
      zh: '公民身份号码中的出生日期不存在。',
      en: 'The birth date in the identity number does not exist.',
    },
    fix: LOOK_AT_ID_CARD,
  },
  residentIdBirthInFuture: {
    problem: {
      zh: '公民身份号码中的出生日期晚于今天。',
      en: 'The birth date in the identity number lies in the future.',
    },
    fix: LOOK_AT_ID_CARD,
  },
  residentIdWrongCheckCharacter: {
    problem: {
      zh: '公民身份号码校验不通过，至少有一位填错。',
      en: 'The identity number fails its check: at least one digit is wrong.',
    },
    fix: LOOK_AT_ID_CARD,
  },
  phoneBadCharacter: {
    problem: {
      zh: '电话号码中有数字以外的字符。',
      en: 'The telephone number holds something other than digits.',
    },
    fix: {
      zh: '只填一个号码，如 13812345678 或 0513-85123456。',
      en: 'Enter one number only, such as 13812345678 or 0513-85123456.',
    },
  },
  mobileBadLength: {
    problem: { zh: '手机号应为11位，现为{length}位。', en: 'A mobile number has 11 digits, not {length}.' },
    fix: { zh: '补全或删去多余的数字。', en: 'Add what is missing or delete what is too much.' },
  },
  landlineWithoutAreaCode: {
    problem: { zh: '固定电话缺少区号。', en: 'The landline number lacks its area code.' },
    fix: {
      zh: '在号码前加上区号，如 0513-85123456。',
      en: 'Put the area code in front, such as 0513-85123456.',
    },
  },
  phoneUnknownForm: {
    problem: { zh: '这不是有效的手机号或固定电话。', en: 'This is no valid mobile or landline number.' },
    fix: {
      zh: '手机号以 13 至 19 开头、共11位；固定电话写作 区号-号码。',
      en: 'Mobile numbers begin with 13 to 19 and have 11 digits; landlines are written area code-number.',
    },
  },
  divisionCodeBadLength: {
    problem: {
      zh: '统计用区划代码应为2、4、6、9或12位，现为{length}位。',
      en: 'A division code has 2, 4, 6, 9 or 12 digits, not {length}.',
    },
    fix: {
      zh: '填写国家统计局公布的12位代码。',
      en: 'Enter the 12 digits published by the National Bureau of Statistics.',
    },
  },
  divisionCodeBadCharacter: {
    problem: {
      zh: '区划代码第{position}位不是数字。',
      en: 'Character {position} of the division code is no digit.',
    },
    fix: { zh: '只填数字。', en: 'Enter digits only.' },
  },
  divisionCodeGap: {
    problem: {
      zh: '区划代码从第{position}位起上级为零而下级不为零。',
      en: 'From digit {position} on the division code is empty, although a lower level is not.',
    },
    fix: {
      zh: '补全上级代码，或把下级填零。',
      en: 'Complete the upper level, or fill the lower one with zeros.',
    },
  },
  divisionCodeUnknownKind: {
    problem: {
      zh: '区划代码从第{position}位起的三位不在编码范围内。',
      en: 'The three digits of the division code from {position} on are outside the coding rules.',
    },
    fix: {
      zh: '街道级为001至599，居委会为001至199，村委会为200至399，其他为400至599。',
      en: 'Subdistricts are 001 to 599; residents’ committees 001 to 199, villagers’ committees 200 to 399, others 400 to 599.',
    },
  },
  moneyUnreadable: {
    problem: { zh: '金额无法识别。', en: 'The amount cannot be read.' },
    fix: { zh: '写成 1234.50 或 12.5万元。', en: 'Write 1234.50 or 12.5万元.' },
  },
  moneyFractionOfFen: {
    problem: {
      zh: '金额精确到分，现有{places}位小数。',
      en: 'Amounts go down to the fen; this one has {places} places.',
    },
    fix: { zh: '保留两位小数。', en: 'Keep two places.' },
  },
  moneyTooLarge: {
    problem: { zh: '金额超过上限（12位整数）。', en: 'The amount is above the limit of 12 digits.' },
    fix: { zh: '检查单位是否写错（元、万元）。', en: 'Check the unit (yuan or ten thousand yuan).' },
  },
  personNameBadLength: {
    problem: {
      zh: '姓名应为2至30个字，现为{length}个。',
      en: 'A name has 2 to 30 characters, not {length}.',
    },
    fix: { zh: '填写身份证件上的完整姓名。', en: 'Enter the full name as on the identity document.' },
  },
  personNameBadCharacter: {
    problem: { zh: '姓名第{position}个字不能用于姓名。', en: 'Character {position} cannot stand in a name.' },
    fix: {
      zh: '只用汉字和间隔号「·」，或只用拉丁字母；电话、备注另列填写。',
      en: 'Use Chinese characters with “·”, or Latin letters; telephone and notes have columns of their own.',
    },
  },
  isoDateMalformed: {
    problem: { zh: '日期格式不正确。', en: 'The date is not in the right form.' },
    fix: { zh: '写成 2024-03-05。', en: 'Write 2024-03-05.' },
  },
  isoDateImpossible: {
    problem: { zh: '这一天不存在。', en: 'There is no such day.' },
    fix: { zh: '检查月份和日期。', en: 'Check month and day.' },
  },
  periodUnreadable: {
    problem: { zh: '无法识别统计期「{text}」。', en: 'The period “{text}” cannot be read.' },
    fix: {
      zh: '写成 2018-09（月）、2018-Q3（季）、2018（年）、2018-09/P12M（近12个月）或 2018-02-08/2018-10-31。',
      en: 'Write 2018-09 (month), 2018-Q3 (quarter), 2018 (year), 2018-09/P12M (12 months) or 2018-02-08/2018-10-31.',
    },
  },
  periodEndsBeforeStart: {
    problem: {
      zh: '统计期的结束日{to}早于开始日{from}。',
      en: 'The period ends on {to}, before it starts on {from}.',
    },
    fix: { zh: '对调两个日期。', en: 'Exchange the two dates.' },
  },
};
