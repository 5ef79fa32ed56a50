import fc from 'fast-check';
import { fenOfMoney, moneyOfFen, type MoneyText, parseMoney } from '../identifier';
import { CONTRACT_STATES, PAYING_CONTRACT_STATES } from './contract-states';
import {
  approvalObstacles,
  approvedInstalment,
  checkInstalments,
  INSTALMENT_PLANS,
  INSTALMENT_STATES,
  instalmentShares,
  MILESTONE_OUTCOMES,
  paidInstalment,
  paymentObstacles,
  splitInstalments,
  WHOLE_SHARE,
} from './instalments';

const yuan = (text: string): MoneyText => {
  const parsed = parseMoney(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }).map((weights) => {
  const first = weights.slice(1).map((weight) => weight);
  return [WHOLE_SHARE - first.reduce((sum, weight) => sum + weight, 0), ...first];
});

describe('the split of a contract into instalments', () => {
  it.each([
    ['100000.00', [5000, 3000, 2000], ['50000.00', '30000.00', '20000.00']],
    ['100.00', [3333, 3333, 3334], ['33.33', '33.33', '33.34']],
    ['0.01', [5000, 5000], ['0.01', '0.00']],
    ['0.05', [5000, 3000, 2000], ['0.03', '0.01', '0.01']],
    ['99999.99', [5000, 5000], ['50000.00', '49999.99']],
  ])('of %s by %j is %j', (amount, split, parts) => {
    expect(splitInstalments(yuan(amount), split)).toEqual({ ok: true, value: parts });
  });

  it('sums to the contract to the fen and is never a fen or more from the exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), shares, (fen, split) => {
        const parts = splitInstalments(moneyOfFen(fen), split);
        if (!parts.ok) throw new Error(parts.refusal.code);
        const amounts = parts.value.map(fenOfMoney);
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(fen);
        amounts.forEach((amount, index) => {
          const off = amount * 10_000n - fen * BigInt(split[index] ?? 0);
          expect(off > -10_000n && off < 10_000n).toBe(true);
        });
      }),
    );
  });

  it('is refused when the shares are none, not positive or do not sum', () => {
    expect(splitInstalments(yuan('1'), [])).toEqual({ ok: false, refusal: { code: 'instalmentsMissing' } });
    expect(splitInstalments(yuan('1'), [10_000, 0])).toEqual({
      ok: false,
      refusal: { code: 'instalmentNotPositive', instalment: 2 },
    });
    expect(splitInstalments(yuan('1'), [5000, 4999])).toEqual({
      ok: false,
      refusal: { code: 'instalmentSharesDoNotSum', shares: 9999, whole: 10_000 },
    });
    expect(splitInstalments(yuan('1'), [9999.5, 0.5])).toMatchObject({ ok: false });
  });

  it('gives shares back for amounts, which sum to the whole', () => {
    expect(instalmentShares(['50000.00', '30000.00', '20000.00'].map(yuan))).toEqual([5000, 3000, 2000]);
    expect(instalmentShares(['33.33', '33.33', '33.34'].map(yuan))).toEqual([3333, 3333, 3334]);
    expect(instalmentShares(['1.00', '1.00', '1.00'].map(yuan))).toEqual([3334, 3333, 3333]);
    expect(instalmentShares([])).toEqual([]);
  });

  it('is whole in every usual plan', () => {
    for (const plan of Object.values(INSTALMENT_PLANS))
      expect(plan.reduce((sum, { share }) => sum + share, 0)).toBe(WHOLE_SHARE);
  });
});

describe('agreed instalments', () => {
  const agreed = (...amounts: string[]) =>
    amounts.map((amount, index) => ({ share: [5000, 3000, 2000][index] ?? 0, amount: yuan(amount) }));

  it('make up the contract, to the fen', () => {
    expect(checkInstalments(yuan('100000'), agreed('50000', '30000', '20000')).ok).toBe(true);
    expect(checkInstalments(yuan('100000'), agreed('50000', '30000', '19999.99'))).toEqual({
      ok: false,
      refusal: {
        code: 'instalmentsDoNotSum',
        contractAmount: '100000.00',
        instalmentTotal: '99999.99',
      },
    });
  });

  it('are none of nothing, and all positive', () => {
    expect(checkInstalments(yuan('1'), [])).toMatchObject({ refusal: { code: 'instalmentsMissing' } });
    expect(checkInstalments(yuan('80000'), agreed('50000', '30000', '0'))).toMatchObject({
      refusal: { code: 'instalmentNotPositive', instalment: 3 },
    });
    expect(checkInstalments(yuan('80000'), agreed('50000', '30000'))).toMatchObject({
      refusal: { code: 'instalmentSharesDoNotSum', shares: 8000 },
    });
  });
});

describe('an instalment', () => {
  it('is payable only when approved, its milestone passed and the contract signed and going on', () => {
    for (const state of INSTALMENT_STATES) {
      for (const contractState of CONTRACT_STATES) {
        for (const milestone of MILESTONE_OUTCOMES) {
          const position = { state, contractState, milestone };
          const signed = PAYING_CONTRACT_STATES.includes(contractState);
          const payable = state === 'approved' && signed && milestone === 'passed';
          const approvable =
            (state === 'planned' || state === 'approved') && signed && milestone === 'passed';
          expect({ position, ok: paidInstalment(position).ok }).toEqual({ position, ok: payable });
          expect({ position, ok: approvedInstalment(position).ok }).toEqual({ position, ok: approvable });
        }
      }
    }
  });

  it('says everything that stands in the way', () => {
    expect(paymentObstacles({ state: 'planned', contractState: 'suspended', milestone: 'failed' })).toEqual([
      'contractNotPaying',
      'milestoneFailed',
      'notApproved',
    ]);
    expect(approvalObstacles({ state: 'planned', contractState: 'running', milestone: 'pending' })).toEqual([
      'milestoneNotEvaluated',
    ]);
    expect(paymentObstacles({ state: 'paid', contractState: 'archived', milestone: 'passed' })).toEqual([
      'alreadyPaid',
    ]);
    expect(
      paymentObstacles({
        state: 'approved',
        contractState: 'running',
        milestone: 'passed',
        isOwnApproval: true,
      }),
    ).toEqual(['ownApproval']);
    expect(paidInstalment({ state: 'cancelled', contractState: 'running', milestone: 'passed' })).toEqual({
      ok: false,
      refusal: { code: 'instalmentBlocked', obstacles: ['instalmentCancelled'] },
    });
  });
});
