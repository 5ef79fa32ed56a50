import type { CellRefusal } from '../refusal-types';

/** One refusal of each code of a ledger's cells. */
export const CELL_SAMPLES: {
  readonly [Code in CellRefusal['code']]: Extract<CellRefusal, { readonly code: Code }>;
} = {
  dateUnreadable: { code: 'dateUnreadable', text: '去年' },
  dateImpossible: { code: 'dateImpossible', text: '2023.2.29' },
  dateYearMissing: { code: 'dateYearMissing', text: '3月5日' },
  dateYearTwoDigits: { code: 'dateYearTwoDigits', text: '24.3.5' },
  dateDayMissing: { code: 'dateDayMissing', text: '2024年3月' },
  dateSerialOutOfRange: { code: 'dateSerialOutOfRange', serial: 0 },
  numberUnreadable: { code: 'numberUnreadable', text: '约200' },
  numberBadGrouping: { code: 'numberBadGrouping', text: '1,23' },
  numberNotWhole: { code: 'numberNotWhole', text: '1.5' },
  numberIsShare: { code: 'numberIsShare', text: '5%' },
  numberOutOfRange: { code: 'numberOutOfRange', text: '-1', lowest: 0, highest: null },
  booleanUnreadable: { code: 'booleanUnreadable', text: '也许' },
  dictionaryUnknown: { code: 'dictionaryUnknown', text: '文体', nearest: [] },
  cellHoldsTwoPeople: { code: 'cellHoldsTwoPeople' },
  cellHoldsTwoPhones: { code: 'cellHoldsTwoPhones' },
  cellNameUnreadable: { code: 'cellNameUnreadable' },
  cellPhoneUnreadable: { code: 'cellPhoneUnreadable' },
  communityUnknown: {
    code: 'communityUnknown',
    name: '碧玲社区',
    nearest: ['碧岭社区居委会', '碧水社区居委会'],
  },
  communityAmbiguous: { code: 'communityAmbiguous', name: '新桥社区', communityIds: ['3', '4'] },
};
