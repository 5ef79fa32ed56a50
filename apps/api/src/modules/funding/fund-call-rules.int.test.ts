import { dayFromNow } from './testing/funding-suite';
import { useFundSuite } from './testing/fund-suite';

describe('the rules of a call', () => {
  const { organisation, run, keyed, funded, called, applied, scored, act } = useFundSuite();

  it('grants no more than the donations are matched with, to the fen', async () => {
    const { callId } = await called({ restrictionId: null, matchingRule: 'DONGGUAN', budget: '9000.00' });
    const apply = { callId, title: '银发课堂', theme: 'ELDERLY', asked: '5000.00' };
    const applying = async (over: object) =>
      keyed('applyForFundAward', { ...apply, applicantId: await organisation(), ...over });
    expect(await applying({})).toMatchObject({
      fieldErrors: [
        { path: 'donated', code: 'REQUIRED' },
        { path: 'projectClass', code: 'REQUIRED' },
      ],
    });
    expect(await applying({ donated: '0.00', projectClass: 'SMALL' })).toMatchObject({
      fieldErrors: [{ path: 'donated', code: 'MALFORMED' }],
    });
    const { fund } = await applying({ donated: '1500.00', projectClass: 'SMALL' });
    // 东莞: two yuan for every yuan donated.
    expect(fund).toMatchObject({
      calls: [{ matching: { donated: 1, matched: 2, caps: [{ cap: '500000.00' }, { cap: '300000.00' }] } }],
      awards: [{ donated: '1500.00', projectClass: 'SMALL', matchingAmount: '3000.00' }],
    });
    const [award] = fund.awards;
    if (!award) throw new Error('no application');
    await scored(award, '80', '90');
    expect(await act(award, 'AWARD', { granted: '3000.01' })).toMatchObject({
      __typename: 'MatchingExceeded',
      code: 'MATCHING_EXCEEDED',
      matched: '3000.00',
    });
    expect(await act(award, 'AWARD', { granted: '3000.00' })).toMatchObject({
      fund: { awards: [{ state: 'AWARDED', granted: '3000.00' }] },
    });
  });

  it('takes no donation where nothing is matched, and no bonus where none is given', async () => {
    const { callId } = await called();
    const award = await applied(callId);
    expect(
      await keyed('applyForFundAward', {
        ...{ callId, applicantId: await organisation(), title: '银发课堂', theme: 'ELDERLY' },
        ...{ asked: '3000.00', donated: '1.00', projectClass: 'SMALL' },
      }),
    ).toMatchObject({
      fieldErrors: [
        { path: 'donated', code: 'UNKNOWN_VALUE' },
        { path: 'projectClass', code: 'UNKNOWN_VALUE' },
      ],
    });
    const bonuses = [{ bonus: 'SPECIAL', points: '5' }];
    expect(
      await run('scoreFundAward', { awardId: award.id, assessor: '评委一', points: '80', bonuses }),
    ).toMatchObject({ fieldErrors: [{ path: 'bonuses', code: 'UNKNOWN_VALUE' }] });
  });

  it('adds bonuses to the points by the rule of the call', async () => {
    const { callId } = await called({ scoreRule: 'ZHONGSHAN', passScore: '110' });
    const award = await applied(callId);
    const scoring = (assessor: string, points: string, special: string) =>
      run('scoreFundAward', {
        awardId: award.id,
        assessor,
        points,
        bonuses: [
          { bonus: 'FUNDRAISING', points: '12.25' },
          { bonus: 'SPECIAL', points: special },
        ],
      });
    // 中山: points of 100, up to 50 for funds raised, 5 to 20 for what is special.
    expect(await scoring('评委一', '90', '4')).toMatchObject({
      fieldErrors: [{ path: 'bonuses', code: 'OUT_OF_RANGE' }],
    });
    await scoring('评委一', '90', '5');
    expect(await scoring('评委二', '100', '20')).toMatchObject({
      // (90 + 12.25 + 5 + 100 + 12.25 + 20) / 2
      fund: { awards: [{ scoreCount: 2, meanScore: '119.75' }] },
    });
    expect(await act(award, 'AWARD')).toMatchObject({ fund: { awards: [{ state: 'AWARDED' }] } });
    const { fundId } = await funded();
    expect(
      await keyed('openFundCall', {
        ...{ fundId, title: '微创投', budget: '6000.00', scoreRule: 'ZHONGSHAN', passScore: '170.01' },
        ...{ opensOn: dayFromNow(0), closesOn: dayFromNow(10) },
      }),
    ).toMatchObject({ fieldErrors: [{ path: 'passScore', code: 'OUT_OF_RANGE' }] });
  });
});
