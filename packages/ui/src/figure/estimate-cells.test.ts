import { INDICATOR_STATUS_LABELS } from '@weizhi/domain';
import { estimateCells } from './estimate-cells';

const SHARE = { kind: 'share', label: '%' } as const;

it('writes an estimate with its interval and the respondents it stands on', () => {
  const estimate = { value: '0.3', low: '0.27', high: '0.33', respondents: 1800 };
  expect(estimateCells({ withheld: false, estimate }, SHARE)).toEqual(['30.0%', '27.0%～33.0%', '1,800']);
});

it('says why there is no estimate, and tells one that has no interval', () => {
  expect(estimateCells({ withheld: true, estimate: null }, SHARE)[0]).toBe(
    INDICATOR_STATUS_LABELS.suppressed.zh,
  );
  expect(estimateCells({ withheld: false, estimate: null }, SHARE)[0]).toBe(
    INDICATOR_STATUS_LABELS.no_data.zh,
  );
  const estimate = { value: '75', low: null, high: null, respondents: 20 };
  expect(estimateCells({ withheld: false, estimate }, { kind: 'number', label: '' })).toEqual([
    ...['75', '—', '20'],
  ]);
});
