import { PLAN } from '../../../src/modules/funding/testing/funding-suite';
import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

const WHOLE = '100000.00';
const instalments = (...parts: readonly (readonly [share: number, amount?: string])[]) =>
  parts.map(([share, amount], index) => ({ share, milestone: index + 1, ...(amount ? { amount } : {}) }));

async function contract(world: BadInputWorld, over: object = {}): Promise<object> {
  const key = world.nextKey();
  return {
    ...{ number: `CC-2026-${key}`, title: '社区老人助餐服务', kind: 'GOVERNMENT_PURCHASE' },
    ...{ source: 'GOVERNMENT_PURCHASE', theme: 'ELDERLY', purchaser: '钟秀街道办事处', amount: WHOLE },
    ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', plan: PLAN, idempotencyKey: key },
    supplierId: await world.organisation(),
    ...over,
  };
}

const planned = (what: string, parts: ReturnType<typeof instalments>, facts: object): BadInput => ({
  kind: 'instalments that do not sum',
  what: `a contract ${what}`,
  prepare: async (world) =>
    world.sending('createFundingContract', await contract(world, { plan: { ...PLAN, instalments: parts } })),
  code: 'INSTALMENTS_DO_NOT_SUM',
  facts,
});

/** Money that does not sum, to the fen. */
export const MONEY_ROWS: readonly BadInput[] = [
  planned('whose shares are a ten thousandth short', instalments([5000], [3000], [1999]), {
    ...{ expected: '10000', actual: '9999' },
  }),
  planned(
    'whose instalments are a fen over',
    instalments([5000, '50000.00'], [3000, '30000.00'], [2000, '20000.01']),
    { expected: WHOLE, actual: '100000.01' },
  ),
  {
    kind: 'instalments that do not sum',
    what: 'another plan of a contract, a fen short',
    prepare: async (world) => {
      const { id, version } = await world.does<{ id: string; version: number }>(
        'createFundingContract',
        await contract(world),
      );
      const parts = instalments([5000, '50000.00'], [3000, '30000.00'], [2000, '19999.99']);
      return world.sending('changePaymentPlan', {
        ...{ contractId: id, expectedVersion: version, plan: { ...PLAN, instalments: parts } },
      });
    },
    code: 'INSTALMENTS_DO_NOT_SUM',
    facts: { expected: WHOLE, actual: '99999.99' },
  },
  {
    kind: 'instalments that do not sum',
    what: 'a budget whose lines do not sum to the contract',
    prepare: async (world) => {
      const { id, version } = await world.does<{ id: string; version: number }>(
        'createFundingContract',
        await contract(world),
      );
      const lines = [{ category: 'ACTIVITY', title: '活动', amount: '99999.99' }];
      return world.sending('setBudget', { contractId: id, expectedVersion: version, lines });
    },
    code: 'BUDGET_DOES_NOT_SUM',
    facts: { expected: WHOLE, actual: '99999.99' },
  },
  {
    kind: 'stale version',
    what: 'a step of a contract as it was before a colleague took it on',
    prepare: async (world) => {
      const { id, version } = await world.does<{ id: string; version: number }>(
        'createFundingContract',
        await contract(world),
      );
      const step = { contractId: id, expectedVersion: version, action: 'SUBMIT' };
      await world.does('advanceFundingContract', step, 'colleague');
      return world.sending('advanceFundingContract', step);
    },
    code: 'STALE_VERSION',
    facts: { currentVersion: 2 },
  },
];
