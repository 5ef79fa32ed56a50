import type { CellRefusal, RefusalTexts } from './refusal-types';

const WRITE_DATE = {
  zh: '写成 2024-03-05、2024.3.5 或 2024年3月5日。',
  en: 'Write 2024-03-05, 2024.3.5 or 2024年3月5日.',
};
const WRITE_NUMBER = {
  zh: '只填一个数字，如 1234、1,234 或 3.5万。',
  en: 'Enter one number only, such as 1234, 1,234 or 3.5万.',
};
const ONE_PERSON = {
  zh: '一格只写一个人，其余的人另起一行。',
  en: 'Write one person in a cell; give the others rows of their own.',
};

/** Texts for refusals of a ledger's cells. @source decision record 0014 */
export const CELL_REFUSAL_TEXTS: RefusalTexts<CellRefusal> = {
  dateUnreadable: {
    problem: { zh: '「{text}」不是能识别的日期。', en: '“{text}” is no date.' },
    fix: WRITE_DATE,
  },
  dateImpossible: {
    problem: { zh: '「{text}」这一天不存在。', en: 'There is no day “{text}”.' },
    fix: WRITE_DATE,
  },
  dateYearMissing: {
    problem: { zh: '「{text}」没有写年份。', en: '“{text}” has no year.' },
    fix: {
      zh: '补上年份，或在列设置中指明这一列的年份。',
      en: 'Add the year, or state the year of the column in its settings.',
    },
  },
  dateYearTwoDigits: {
    problem: { zh: '「{text}」的年份只有两位。', en: 'The year of “{text}” has two digits only.' },
    fix: { zh: '年份写四位，如 2024。', en: 'Write the year with four digits, such as 2024.' },
  },
  dateDayMissing: {
    problem: { zh: '「{text}」没有写到日。', en: '“{text}” does not name a day.' },
    fix: WRITE_DATE,
  },
  dateSerialOutOfRange: {
    problem: { zh: '数字{serial}不能换算成日期。', en: 'The number {serial} stands for no date.' },
    fix: {
      zh: '把单元格设为日期格式，或直接写成 2024-03-05。',
      en: 'Format the cell as a date, or write 2024-03-05.',
    },
  },
  numberUnreadable: {
    problem: { zh: '「{text}」不是能识别的数字。', en: '“{text}” is no number.' },
    fix: WRITE_NUMBER,
  },
  numberBadGrouping: {
    problem: {
      zh: '「{text}」的千分位逗号位置不对。',
      en: 'The commas of “{text}” do not group by thousands.',
    },
    fix: {
      zh: '去掉逗号，或每三位一个逗号；小数点请用「.」。',
      en: 'Leave the commas out, or put one every three digits; the decimal point is “.”.',
    },
  },
  numberNotWhole: {
    problem: { zh: '「{text}」不是整数。', en: '“{text}” is no whole number.' },
    fix: { zh: '这一列只填整数。', en: 'Enter whole numbers in this column.' },
  },
  numberIsShare: {
    problem: {
      zh: '「{text}」是百分比，这一列要填数量。',
      en: '“{text}” is a percentage, but this column takes an amount.',
    },
    fix: { zh: '换成实际数量。', en: 'Enter the amount itself.' },
  },
  numberOutOfRange: {
    problem: {
      zh: '「{text}」超出范围（最小{lowest}，最大{highest}）。',
      en: '“{text}” is out of range (lowest {lowest}, highest {highest}).',
    },
    fix: { zh: '检查数字和单位。', en: 'Check the number and its unit.' },
  },
  booleanUnreadable: {
    problem: { zh: '「{text}」看不出是或否。', en: '“{text}” is neither yes nor no.' },
    fix: { zh: '填 是 或 否。', en: 'Enter 是 (yes) or 否 (no).' },
  },
  dictionaryUnknown: {
    problem: {
      zh: '「{text}」不在字典里。相近的有：{nearest}。',
      en: '“{text}” is not in the dictionary. Similar: {nearest}.',
    },
    fix: {
      zh: '从模板的下拉列表中选一项，或在列设置中为它指定对应项。',
      en: 'Choose from the list in the template, or map it in the settings of the column.',
    },
  },
  cellHoldsTwoPeople: {
    problem: { zh: '一格里写了不止一个人。', en: 'The cell names more than one person.' },
    fix: ONE_PERSON,
  },
  cellHoldsTwoPhones: {
    problem: { zh: '一格里写了不止一个电话。', en: 'The cell holds more than one telephone number.' },
    fix: { zh: '只留一个常用号码。', en: 'Keep the one in use.' },
  },
  cellNameUnreadable: {
    problem: { zh: '看不出姓名。', en: 'No name can be made out.' },
    fix: {
      zh: '写成「张三 13812345678」，或把姓名与电话分列填写。',
      en: 'Write “张三 13812345678”, or give name and telephone columns of their own.',
    },
  },
  cellPhoneUnreadable: {
    problem: { zh: '看不出电话号码。', en: 'No telephone number can be made out.' },
    fix: {
      zh: '手机号11位，固定电话写作 0513-85123456。',
      en: 'Mobile numbers have 11 digits; write landlines as 0513-85123456.',
    },
  },
  communityUnknown: {
    problem: {
      zh: '区划树里没有「{name}」。相近的有：{nearest}。',
      en: 'The division tree has no “{name}”. Similar: {nearest}.',
    },
    fix: {
      zh: '改成区划树里的社区名称；确属同一社区的，在更正规则中登记。',
      en: 'Use the name in the division tree; if it is the same community, list it as a correction.',
    },
  },
  communityAmbiguous: {
    problem: { zh: '本区不止一个「{name}」。', en: 'The district has more than one “{name}”.' },
    fix: { zh: '在街道一列写明所属街道。', en: 'Name the subdistrict in its column.' },
  },
};
