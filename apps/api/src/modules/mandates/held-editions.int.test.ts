import { untilWaiting } from '../../../test/until-waiting';
import { ITEMS, useMandateSuite } from '../../../test/mandate-suite';

jest.setTimeout(60_000);

const ADD = `mutation ($input: AddMandateItemInput!) { addMandateItem(input: $input) {
  __typename ... on UserError { code } } }`;
const ADVANCE = `mutation ($input: AdvanceMandateEditionInput!) { advanceMandateEdition(input: $input) {
  __typename ... on MandateEditionChanged { edition { version } } ... on UserError { code }
  ... on MandateListsOverlap { title } } }`;

describe('editions of mandate lists', () => {
  const { api, as, nextKey, draft, published, rows } = useMandateSuite();
  beforeEach(() => api.clock.set('2026-06-01T02:00:00Z'));

  const advance = (id: string, expectedVersion: number, step: object) =>
    as('civil').run<object>(ADVANCE, { input: { editionId: id, expectedVersion, ...step } });

  it('take no item while they are published', async () => {
    const { id } = await draft({ body: 'VILLAGERS_COMMITTEE' });
    const key = id.split('.')[2];
    const item = { ...ITEMS[0], code: 'L77' };
    const answer = await api.suite.asOwner(async (owner) => {
      await owner.query('begin');
      await owner.query(`set local app.districts = '0,1,2'`);
      await owner.query('select 1 from mandate_edition where id = $1 for update', [key]);
      const adding = as('civil').run(ADD, { input: { editionId: id, item, idempotencyKey: nextKey() } });
      await untilWaiting(owner, 1);
      await owner.query(`update mandate_edition set state = 'inForce', valid_from = now() where id = $1`, [
        key,
      ]);
      await owner.query('commit');
      return adding;
    });
    expect(answer).toMatchObject({ code: 'MANDATE_EDITION_SETTLED' });
    expect(
      await rows('select count(*)::int as items from mandate_item where edition_id = $1', [key]),
    ).toEqual([{ items: ITEMS.length }]);
  });

  it('are given no last day that lies in the next one', async () => {
    const first = await published('2026-01-01', { title: '上一版' });
    await published('2026-07-01', { title: '下一版' });
    const version = first.version + 1;
    await rows(`update mandate_edition set state = 'inForce' where id = $1`, [first.id.split('.')[2]]);
    const end = (validTo: string) => advance(first.id, version, { action: 'SUPERSEDE', validTo });
    expect(await end('2026-07-01')).toMatchObject({ code: 'MANDATE_LISTS_OVERLAP', title: '下一版' });
    expect(await end('2026-06-15')).toMatchObject({ __typename: 'MandateEditionChanged' });
    const ended = await rows(
      `select action from audit_event where subject_id = $1 and action = 'mandateList.supersede'`,
      [first.id.split('.')[2]],
    );
    expect(ended).toHaveLength(2);
  });
});
