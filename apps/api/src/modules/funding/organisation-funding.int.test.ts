import { dayFromNow, useFundingSuite } from './testing/funding-suite';

describe('what an organisation lives on', () => {
  const { as, organisation, running, asOwner, tree } = useFundingSuite();

  const MIX = `query ($id: ID!) { organisation(id: $id) { fundingMix { from to total concentration normalisedConcentration
    effectiveSources governmentShare selfEarnedShare sources { source amount share } } } }`;
  const mixOf = async (id: string, by = 'hub') =>
    (await as(by).run<{ fundingMix: unknown } | null>(MIX, { id }))?.fundingMix;

  /** Payments as they were made on a day, each under a contract of another source. */
  const paid = (
    supplierId: string,
    payments: readonly (readonly [source: string, amount: string, day: string])[],
  ) =>
    payments.reduce(async (before, [source, amount, day]) => {
      await before;
      const contract = await running({ supplierId, source });
      await asOwner((owner) =>
        owner.query(
          `insert into funding_payment (district_id, contract_id, instalment_id, division_id, amount, paid_on, reference, recorded_by, recorded_at)
           select district_id, contract_id, id, division_id, $2, $3, '网银', 'test', now()
             from funding_instalment where contract_id = $1 and ordinal = 1`,
          [contract.id.split('.')[2], amount, day],
        ),
      );
    }, Promise.resolve());

  it('is the payments of twelve months by source, with the index of the published example', async () => {
    const id = await organisation();
    expect(await mixOf(id)).toBeNull();
    await paid(id, [
      ['GOVERNMENT_PURCHASE', '70000.00', dayFromNow(-1)],
      ['FOUNDATION_GRANT', '20000.00', dayFromNow(-300)],
      ['DONATION', '10000.00', dayFromNow(0)],
      // More than a year ago: no longer counted.
      ['DONATION', '99999.00', dayFromNow(-370)],
    ]);
    // 70, 20 and 10: HHI 0.54, normalised 0.31, 1.852 effective sources (domain.md 4.2 H03).
    expect(await mixOf(id)).toMatchObject({
      to: dayFromNow(0),
      total: '100000.00',
      concentration: '0.5400',
      normalisedConcentration: '0.3100',
      effectiveSources: '1.85',
      governmentShare: '0.7000',
      selfEarnedShare: '0.0000',
      sources: [
        { source: 'GOVERNMENT_PURCHASE', amount: '70000.00', share: '0.7000' },
        { source: 'FOUNDATION_GRANT', amount: '20000.00', share: '0.2000' },
        { source: 'DONATION', amount: '10000.00', share: '0.1000' },
      ],
    });
  });

  it('depends wholly on one source where there is but one, and is not told where one may not read it', async () => {
    const id = await organisation({ divisionId: tree().community.id });
    await paid(id, [['GOVERNMENT_PURCHASE', '50000.00', dayFromNow(0)]]);
    expect(await mixOf(id)).toMatchObject({
      concentration: '1.0000',
      normalisedConcentration: null,
      effectiveSources: '1.00',
    });
    expect(await mixOf(id, 'other-hub')).toBeUndefined();
  });
});
