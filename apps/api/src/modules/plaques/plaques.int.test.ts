import { setRules } from '../../../test/set-rules';
import { usePlaqueSuite } from './testing/plaque-suite';

const NOW = '2026-11-26T02:00:00Z';

describe('plaques', () => {
  const { api, tree, as, nextKey, signInAll, photo, itemsOf, command, step, plaque, report } =
    usePlaqueSuite();

  beforeEach(() => api.clock.set(NOW));

  const apply = (over: object = {}) =>
    command('department', 'applyForPlaque', {
      divisionIds: [tree().community.globalId, tree().otherCommunity.globalId],
      name: `消费维权服务站${nextKey()}`,
      department: '区市场监督管理局',
      basis: '消费者权益保护法第三十九条',
      idempotencyKey: nextKey(),
      ...over,
    });
  const applied = async (over: object = {}): Promise<string> => {
    const answer = (await apply(over)) as unknown as { readonly plaque: { readonly id: string } };
    return answer.plaque.id;
  };
  const permit = (plaqueId: string, over: object = {}) =>
    step('panel', 'decidePlaque', {
      plaqueId,
      action: 'PERMIT_PLAQUE',
      permitReference: '崇减负准〔2026〕3号',
      permittedUntil: '2027-12-31',
      ...over,
    });
  it('are applied for at two communities, permitted at once, put up, checked and taken down', async () => {
    const answer = await apply();
    expect(answer).toMatchObject({
      __typename: 'PlaqueAppliedFor',
      communities: 2,
      plaque: {
        own: true,
        standing: { status: 'APPLIED', nextActions: expect.arrayContaining(['PERMIT_PLAQUE']) as unknown },
      },
    });
    const { id } = (answer as unknown as { plaque: { id: string } }).plaque;
    expect((await itemsOf('panel')).filter(({ source }) => source === 'plaqueApplication')).toHaveLength(1);
    expect(await permit(id, { wholeApplication: true })).toMatchObject({
      changed: 2,
      plaque: { permittedUntil: '2027-12-31', standing: { status: 'PERMITTED' } },
    });
    expect(
      await step('committee', 'recordPlaqueStep', {
        ...{ plaqueId: id, action: 'DISPLAY_PLAQUE', day: '2026-11-20' },
        attachmentId: await photo('committee'),
      }),
    ).toMatchObject({ plaque: { displayedOn: '2026-11-20', standing: { status: 'DISPLAYED' } } });
    expect((await plaque('official', id))?.['photoId']).toMatch(/^Attachment\.1\./u);
    await step('committee', 'recordPlaqueStep', { plaqueId: id, action: 'CHECK_PLAQUE', day: '2026-11-25' });
    const remove = { plaqueId: id, action: 'REMOVE_PLAQUE', day: '2026-11-26' };
    expect(await step('committee', 'recordPlaqueStep', remove)).toMatchObject({
      code: 'PLAQUE_FACT_MISSING',
      fact: 'removalPhoto',
    });
    expect(
      await step('committee', 'recordPlaqueStep', { ...remove, attachmentId: await photo('committee') }),
    ).toMatchObject({
      plaque: { removedOn: '2026-11-26', standing: { status: 'REMOVED', nextActions: [] } },
    });
  });

  it('are nominal when nobody permitted them, and kept only with a proof that answers everything', async () => {
    const id = await report({ displayedOn: '2025-03-01' });
    expect(await plaque('committee', id)).toMatchObject({
      standing: { status: 'NOMINAL', nominalReasons: ['NO_VALID_PERMIT', 'NO_USE'] },
    });
    expect((await itemsOf('committee')).map(({ source }) => source)).toContain('nominalPlaques');
    const keep = {
      ...{ plaqueId: id, action: 'KEEP_PLAQUE', reason: '省里统一要求', attachmentId: await photo('panel') },
      permitReference: '崇减负准〔2026〕9号',
    };
    expect(await step('panel', 'decidePlaque', keep)).toMatchObject({
      code: 'PLAQUE_GROUNDS_REMAIN',
      reasons: ['NO_USE'],
    });
    expect(
      await command('committee', 'recordPlaqueUse', {
        ...{ plaqueId: id, day: '2026-11-10', note: '文明实践活动一场', idempotencyKey: nextKey() },
      }),
    ).toMatchObject({
      plaque: { lastUsedOn: '2026-11-10', standing: { nominalReasons: ['NO_VALID_PERMIT'] } },
    });
    expect(await step('panel', 'decidePlaque', keep)).toMatchObject({
      plaque: { standing: { status: 'KEPT' } },
    });
  });

  it('become nominal by the clock alone, and by the rule that a district sets', async () => {
    const id = await applied();
    await permit(id, { permittedUntil: '2027-03-31' });
    await step('committee', 'recordPlaqueStep', {
      plaqueId: id,
      action: 'DISPLAY_PLAQUE',
      day: '2026-11-26',
    });
    api.clock.set('2027-03-10T02:00:00Z');
    await signInAll();
    expect((await itemsOf('department')).map(({ source }) => source)).toContain('plaquePermitEnding');
    expect(await plaque('official', id)).toMatchObject({ standing: { status: 'DISPLAYED' } });
    const rule = { validFrom: '2027-03-10', over: { idleMonths: 3 } };
    expect(await setRules(as('panel'), 'plaque', rule)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await plaque('official', id)).toMatchObject({
      standing: { status: 'NOMINAL', nominalReasons: ['NO_USE'] },
    });
    api.clock.set('2027-04-01T02:00:00Z');
    await signInAll();
    expect(await plaque('official', id)).toMatchObject({
      standing: { nominalReasons: ['NO_VALID_PERMIT', 'NO_USE'] },
    });
    api.clock.set(NOW);
    await signInAll();
  });

  it('are listed by their status of today, and counted against what is permitted', async () => {
    const id = await report();
    const listed = await as('committee').run<{
      edges: { node: { id: string; standing: { status: string } } }[];
    }>(
      'query { plaques(first: 50, filter: { statuses: [NOMINAL] }) { edges { node { id standing { status } } } } }',
      {},
    );
    expect(listed.edges.map(({ node }) => node.id)).toContain(id);
    expect(new Set(listed.edges.map(({ node }) => node.standing.status))).toEqual(new Set(['NOMINAL']));
    const counts = await as('official').run<{ divisionId: string; displayed: number; nominal: number }[]>(
      'query { plaqueCounts { divisionId displayed nominal permitted } }',
      {},
    );
    const own = counts.find(({ divisionId }) => divisionId === tree().community.globalId);
    expect(own?.nominal).toBeGreaterThanOrEqual(1);
    expect(own?.displayed).toBeGreaterThanOrEqual(own?.nominal ?? 0);
  });

  it('refuse what does not fit, each with its own code', async () => {
    const id = await applied();
    expect(await permit(id, { permitReference: null })).toMatchObject({ fact: 'permitReference' });
    expect(await permit(id, { permittedUntil: '2026-11-25' })).toMatchObject({
      code: 'PLAQUE_PERMIT_OVER',
      endedOn: '2026-11-25',
    });
    expect(await permit(id, { expectedVersion: 7 })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await permit(id, { action: 'REMOVE_PLAQUE' })).toMatchObject({
      fieldErrors: [{ path: 'action', code: 'UNKNOWN_VALUE' }],
    });
    const early = { plaqueId: id, action: 'DISPLAY_PLAQUE', day: '2026-11-26' };
    expect(await step('committee', 'recordPlaqueStep', early)).toMatchObject({
      code: 'PLAQUE_ACTION_NOT_ALLOWED',
    });
    expect(await step('committee', 'recordPlaqueStep', { ...early, day: '2026-11-27' })).toMatchObject({
      fieldErrors: [{ path: 'day', code: 'DATE_ORDER' }],
    });
    const withdraw = { plaqueId: id, action: 'WITHDRAW_PLAQUE' };
    expect(await step('otherDepartment', 'withdrawPlaque', withdraw)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await step('department', 'withdrawPlaque', withdraw)).toMatchObject({ changed: 1 });
  });

  it('hang once of a name at a community, and come once by one key', async () => {
    const name = `老年学校${nextKey()}`;
    const input = {
      ...{ divisionId: tree().community.globalId, name, place: '二楼', idempotencyKey: nextKey() },
      photoId: await photo('committee'),
    };
    const first = await command('committee', 'reportPlaque', input);
    expect(await command('committee', 'reportPlaque', input)).toEqual(first);
    expect(await command('committee', 'reportPlaque', { ...input, place: '三楼' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await apply({ name })).toMatchObject({ code: 'PLAQUE_HANGS_ALREADY' });
    expect(
      await command('committee', 'reportPlaque', { ...input, name: ' ', idempotencyKey: '' }),
    ).toMatchObject({
      fieldErrors: [
        { path: 'name', code: 'REQUIRED' },
        { path: 'idempotencyKey', code: 'MALFORMED' },
      ],
    });
    expect(
      await command('committee', 'reportPlaque', {
        ...input,
        name: `${name}二`,
        idempotencyKey: nextKey(),
        photoId: await photo('neighbour'),
      }),
    ).toMatchObject({ fieldErrors: [{ path: 'photoId', code: 'UNKNOWN_REFERENCE' }] });
  });

  it('are absent outside the own divisions', async () => {
    const id = await report();
    expect(await plaque('neighbour', id)).toBeNull();
    expect(await plaque('stranger', id)).toBeNull();
    expect(
      await step('neighbour', 'recordPlaqueStep', {
        plaqueId: id,
        action: 'CHECK_PLAQUE',
        day: '2026-11-26',
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await command('neighbour', 'reportPlaque', {
        ...{
          divisionId: tree().community.globalId,
          name: '阅览室',
          place: '一楼',
          idempotencyKey: nextKey(),
        },
        photoId: await photo('neighbour'),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await apply({ divisionIds: [tree().subdistrict.globalId] })).toMatchObject({ communities: 2 });
    expect(await apply({ divisionIds: [tree().sibling.globalId] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await apply({ divisionIds: [tree().secondSubdistrict.globalId] })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
