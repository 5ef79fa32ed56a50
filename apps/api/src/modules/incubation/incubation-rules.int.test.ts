import { setRules } from '../../../test/set-rules';
import { useIncubationSuite } from './testing/incubation-suite';

const OPEN = `mutation ($input: OpenIncubationCallInput!) { openIncubationCall(input: $input) { __typename
  ... on UserError { code } ... on IncubationCallOpened { call { programme { id edition noticeFewestDays } } } } }`;
const ADOPT = `mutation ($input: AdoptIncubationProgrammeInput!) { adoptIncubationProgramme(input: $input) {
  ... on UserError { code } ... on IncubationProgrammeAdopted { programme { id edition noticeFewestDays passLine } } } }`;

interface Opened {
  readonly call: { readonly programme: { readonly id: string; readonly edition: number } };
}

describe('the rules of incubation that a district sets', () => {
  const { as, nextKey, on, draft, read } = useIncubationSuite();

  const programmes = () =>
    as('hub').run<readonly { readonly id: string; readonly edition: number }[]>(
      '{ incubationProgrammes { id edition } }',
    );
  const open = (programmeId: string, opensOn: string) =>
    as('hub').run<Opened>(OPEN, {
      input: {
        ...{ programmeId, title: `${opensOn}征集`, opensOn, closesOn: '2026-12-31' },
        idempotencyKey: nextKey(),
      },
    });

  it('hold for calls from their day on, in a next edition, and never for what runs', async () => {
    await on('2026-03-02');
    const running = await draft();
    const over = {
      'notice.fewestWorkingDays': 6,
      'clocks.screening': { amount: 3, unit: 'workingDay' },
    } as const;
    expect(await setRules(as('hub'), 'incubation', { validFrom: '2026-06-01', over })).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    const [first] = await programmes();
    if (!first) throw new Error('No programme');
    expect(await open(first.id, '2026-05-31')).toMatchObject({
      call: { programme: { edition: 1, noticeFewestDays: 5 } },
    });
    expect(await open(first.id, '2026-06-01')).toMatchObject({
      call: { programme: { edition: 2, noticeFewestDays: 6 } },
    });
    // The edition that was made for the one call serves the next, whichever edition was named.
    expect(await open(first.id, '2026-07-01')).toMatchObject({ call: { programme: { edition: 2 } } });
    expect((await programmes()).map(({ edition }) => edition).sort()).toEqual([1, 2]);
    expect(await read(running.id, 'programme { edition }')).toMatchObject({ programme: { edition: 1 } });
  });

  it('are what a programme begins with that is adopted under them', async () => {
    await on('2026-06-02');
    const input = { districtId: 'District.1', code: 'seedling', name: '萌芽计划', passLine: 70 };
    expect(await as('hub').run(ADOPT, { input: { ...input, idempotencyKey: nextKey() } })).toMatchObject({
      programme: { edition: 1, noticeFewestDays: 6, passLine: 70 },
    });
  });
});
