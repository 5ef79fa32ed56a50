import { randomUUID } from 'node:crypto';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor, type Transaction } from '../../platform/database';
import { plantOrganisation } from './testing/plant-organisations';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { definition { code } status value numerator denominator n }
}`;

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** The clock of the suite shows 22 November 2026. */
describe('indicators of money and of owners’ committees', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await suite.database.database.transaction(systemActor('1'), async (tx) => {
      // The amounts are the published vector of the Herfindahl index.
      await plantPayment(tx, { source: 'governmentPurchase', amount: '70.00', paidOn: '2026-02-01' });
      await plantPayment(tx, { source: 'donation', amount: '20.00', paidOn: '2026-03-01' });
      await plantPayment(tx, { source: 'membershipFee', amount: '10.00', paidOn: '2026-04-01' });
      await plantPayment(tx, { source: 'donation', amount: '900.00', paidOn: '2025-01-01' });
      for (const committee of COMMITTEES) await plantCommittee(tx, committee);
    });
  });

  const reader = (): Actor =>
    accountActor('reader', {
      districtId: '1',
      permissions: ['indicator.read', 'division.read'],
      division: tree.first,
    });
  const ask = async (codes: readonly string[], over: object = {}): Promise<readonly Value[]> => {
    const input = { codes, periods: ['2026'], divisionIds: [tree.first.globalId], ...over };
    const data = await suite.run<{ indicatorValues: Value[] }>(reader(), VALUES, { input });
    return data.indicatorValues;
  };

  const plantPayment = async (
    tx: Transaction,
    facts: { source: string; amount: string; paidOn: string },
  ): Promise<void> => {
    const supplier = await plantOrganisation(tx, { divisionId: tree.community.id });
    const [contract, milestone, instalment] = [randomUUID(), randomUUID(), randomUUID()];
    await tx.sql(
      `insert into funding_contract (district_id, id, number, title, kind, source, theme, purchaser, supplier_kind,
         supplier_id, division_id, amount, starts_on, ends_on)
       values (1, $1, $2, '项目', 'governmentPurchase', $3, 'elderly', '民政局', 'organisation', $4, $5, $6, '2025-01-01', '2026-12-31')`,
      [contract, contract, facts.source, supplier.id, tree.community.id, facts.amount],
    );
    await tx.sql(
      `insert into funding_milestone (district_id, id, contract_id, division_id, ordinal, kind, title, due_on)
       values (1, $1, $2, $3, 1, 'start', '启动', '2026-01-01')`,
      [milestone, contract, tree.community.id],
    );
    await tx.sql(
      `insert into funding_instalment (district_id, id, contract_id, division_id, ordinal, share, amount, milestone_id, state)
       values (1, $1, $2, $3, 1, 10000, $4, $5, 'paid')`,
      [instalment, contract, tree.community.id, facts.amount, milestone],
    );
    await tx.sql(
      `insert into funding_payment (district_id, contract_id, instalment_id, division_id, amount, paid_on, reference, recorded_by, recorded_at)
       values (1, $1, $2, $3, $4, $5, '凭证', 'test', now())`,
      [contract, instalment, tree.community.id, facts.amount, facts.paidOn],
    );
  };

  it('has the published concentration of twelve months, and its share of public money', async () => {
    const values = await ask(['fundingConcentration', 'governmentIncomeShare']);
    expect(values).toEqual([
      expect.objectContaining({ value: '0.310' }),
      expect.objectContaining({ value: '0.7000', numerator: '70.00', denominator: '100.00' }),
    ]);
  });

  it('takes one source alone for full dependence, and no payment for no data', async () => {
    const one = await ask(['fundingConcentration'], { periods: ['2025-06'] });
    expect(one[0]?.value).toBe('1.000');
    const none = await ask(['fundingConcentration', 'governmentIncomeShare'], {
      divisionIds: [tree.sibling.globalId],
    });
    expect(none.map(({ status }) => status)).toEqual(['NO_DATA', 'NO_DATA']);
  });

  /** Active ones: sound, term over, silent for years, too few left; one not yet elected does not count. */
  const COMMITTEES = [
    { state: 'active', electedOn: '2025-01-10', termEnd: '2030-01-09', metOn: '2026-11-01', inOffice: 5 },
    { state: 'active', electedOn: '2020-01-10', termEnd: '2025-01-09', metOn: '2026-11-01', inOffice: 5 },
    { state: 'active', electedOn: '2023-01-10', termEnd: '2028-01-09', metOn: '2023-02-01', inOffice: 5 },
    { state: 'active', electedOn: '2025-01-10', termEnd: '2030-01-09', metOn: '2026-11-01', inOffice: 2 },
    { state: 'preparing', electedOn: null, termEnd: null, metOn: null, inOffice: null },
  ] as const;

  const plantCommittee = async (tx: Transaction, facts: (typeof COMMITTEES)[number]): Promise<void> => {
    const estate = randomUUID();
    await tx.sql(
      `insert into estate (district_id, id, division_id, name, estate_type) values (1, $1, $2, '小区', 'commercial')`,
      [estate, tree.community.id],
    );
    await tx.sql(
      `insert into owners_committee (district_id, estate_id, division_id, state, elected_on, term_end, last_meeting_on, seats, members_in_office)
       values (1, $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        estate,
        tree.community.id,
        facts.state,
        facts.electedOn,
        facts.termEnd,
        facts.metOn,
        facts.inOffice === null ? null : 5,
        facts.inOffice,
      ],
    );
  };

  it('counts committees in name only among those elected', async () => {
    const [value] = await ask(['lapsedOwnersCommitteeRate']);
    expect(value).toMatchObject({ value: '0.7500', numerator: '3', denominator: '4' });
    const [none] = await ask(['lapsedOwnersCommitteeRate'], { divisionIds: [tree.sibling.globalId] });
    expect(none?.status).toBe('NO_DATA');
  });
});
