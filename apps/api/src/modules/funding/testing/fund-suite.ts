import { dayFromNow, useFundingSuite } from './funding-suite';

/** What tests ask of a fund. */
export const FUND = `id name
  balances { restrictionId title balance committed available }
  entries { kind amount restrictionId } calls { id state matching { donated matched caps { projectClass cap } } scoring { base bonuses { bonus least most } } }
  awards { id version state asked granted donated projectClass matchingAmount scoreCount meanScore availableActions applicant { id } }`;

const FACTS = [
  'FundBalanceTooLow { available asked }',
  'RestrictionViolated { parts }',
  'FundScoresMissing { scores needed }',
  'FundScoreTooLow { meanScore passScore }',
  'CallBudgetExceeded { left }',
  'MatchingExceeded { matched }',
  'FundAwardActionNotAllowed { allowed }',
];

/** Which of the facts an answer has. */
const HAS: Readonly<Record<string, readonly string[]>> = {
  recordFundEntry: ['FundBalanceTooLow'],
  scoreFundAward: ['FundAwardActionNotAllowed'],
  advanceFundAward: [
    'FundBalanceTooLow',
    'RestrictionViolated',
    'FundScoresMissing',
    'FundScoreTooLow',
    'CallBudgetExceeded',
    'MatchingExceeded',
    'FundAwardActionNotAllowed',
  ],
  payFundAward: ['FundAwardActionNotAllowed'],
};

interface AwardAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** A fund as an answer tells it. */
export interface FundAnswer {
  readonly id: string;
  readonly balances: readonly { readonly restrictionId: string | null }[];
  readonly calls: readonly { readonly id: string }[];
  readonly awards: readonly AwardAnswer[];
}

/** A funding suite with what tests of a development fund do over and over. */
export function useFundSuite() {
  const funding = useFundingSuite();
  const { as, tree, nextKey, organisation } = funding;

  const run = (name: string, input: object, by = 'hub') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const facts = FACTS.filter((fact) => (HAS[name] ?? []).some((refusal) => fact.startsWith(`${refusal} `)));
    return as(by).run<{ readonly __typename: string; readonly fund: FundAnswer } & Record<string, unknown>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on FundChanged { fund { ${FUND} } } ${facts.map((fact) => `... on ${fact}`).join(' ')} } }`,
      { input },
    );
  };
  const keyed = (name: string, input: object, by?: string) =>
    run(name, { ...input, idempotencyKey: nextKey() }, by);

  /** A fund with 10,000 yuan unrestricted and 5,000 for older people of the district, until today. */
  const funded = async () => {
    const created = await keyed('createDevelopmentFund', {
      name: `社会组织发展基金${nextKey()}`,
      divisionId: tree().first.globalId,
    });
    const fundId = created.fund.id;
    const restricted = await keyed('addFundRestriction', {
      fundId,
      title: '为老服务专项',
      themes: ['ELDERLY'],
      divisionId: tree().first.globalId,
      until: dayFromNow(0),
    });
    const restrictionId = restricted.fund.balances[1]?.restrictionId;
    const entry = { fundId, kind: 'DONATION', occurredOn: dayFromNow(0), note: '企业捐赠' };
    await keyed('recordFundEntry', { ...entry, amount: '10000.00' });
    await keyed('recordFundEntry', { ...entry, amount: '5000.00', restrictionId });
    return { fundId, restrictionId };
  };

  const called = async (over: object = {}) => {
    const { fundId, restrictionId } = await funded();
    const opened = await keyed('openFundCall', {
      fundId,
      restrictionId,
      title: '微创投',
      budget: '6000.00',
      opensOn: dayFromNow(0),
      closesOn: dayFromNow(10),
      passScore: '60',
      ...over,
    });
    return { fundId, restrictionId, callId: opened.fund.calls[0]?.id };
  };

  const applied = async (callId: string | undefined, over: object = {}): Promise<AwardAnswer> => {
    const answer = await keyed('applyForFundAward', {
      callId,
      applicantId: await organisation(),
      title: '银发课堂',
      theme: 'ELDERLY',
      asked: '3000.00',
      ...over,
    });
    const [award] = answer.fund.awards;
    if (!award) throw new Error(JSON.stringify(answer));
    return award;
  };

  const scored = async (award: AwardAnswer, ...points: string[]): Promise<void> => {
    for (const [index, each] of points.entries())
      await run('scoreFundAward', { awardId: award.id, assessor: `评委${String(index + 1)}`, points: each });
  };

  const act = (award: AwardAnswer, action: string, over: object = {}) =>
    run('advanceFundAward', {
      awardId: award.id,
      expectedVersion: award.version,
      action,
      note: '评审会决定',
      ...over,
    });

  return { ...funding, run, keyed, funded, called, applied, scored, act };
}
