import { useTaskSuite } from '../testing/task-suite';

jest.setTimeout(60_000);

interface Demand {
  readonly id: string;
  readonly version: number;
}

describe('tasks of demanded forms', () => {
  const { as, deliver, listed, nextKey, seen, tree } = useTaskSuite();

  const run = <Answer>(who: string, name: string, input: object, member = ''): Promise<Answer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return as(who).run<Answer>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ${member} } }`,
      { input },
    );
  };
  const DEMAND = '... on FormDemandChanged { demand { id version } }';
  const stepped = async (who: string, name: string, input: object): Promise<Demand> =>
    (await run<{ demand: Demand }>(who, name, input, DEMAND)).demand;
  /** A form that is proposed, mapped and checked; up to the panel. */
  const checked = async (title: string): Promise<Demand & { readonly elementId: string }> => {
    const item = `常住人口数${nextKey().replace('key-', '')}`;
    const { element } = await run<{ element: { id: string } }>(
      'civil',
      'createCanonicalElement',
      {
        ...{ districtId: 'District.1', code: `e${nextKey().replace('-', '')}`, name: item },
        ...{ kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD', idempotencyKey: nextKey() },
      },
      '... on CanonicalElementCreated { element { id } }',
    );
    const proposed = await stepped('department', 'proposeFormDemand', {
      ...{ divisionId: tree().subdistrict.globalId, department: '区民政局', title, grain: 'HOUSEHOLD' },
      ...{ asOf: '2026-09-07', toleranceDays: 30, headings: ['户编号', item], idempotencyKey: nextKey() },
    });
    const next = ({ id, version }: Demand) => ({ demandId: id, expectedVersion: version });
    const mapped = await stepped('department', 'mapFormFields', { ...next(proposed), fields: [] });
    const demand = await stepped('department', 'advanceFormDemand', {
      ...next(mapped),
      action: 'CHECK_OVERLAP',
    });
    return { ...demand, elementId: element.id };
  };
  const approve = ({ id, version }: Demand) =>
    stepped('panel', 'decideFormDemand', {
      ...{ demandId: id, expectedVersion: version, approved: true },
      ...{ opensOn: '2026-09-07', closesOn: '2026-10-09' },
    });
  const taskOf = async (title: string, who: string) => {
    const [task] = await listed(who, { search: title });
    return task && seen(task.id, who);
  };

  it('reach every community that is asked once the panel approves, and are done when it answers', async () => {
    const demand = await checked('住户情况表');
    await deliver();
    expect(await listed('civil')).toEqual([]);
    await approve(demand);
    await deliver();
    await deliver();
    expect(await listed('civil')).toHaveLength(2);
    expect(await taskOf('住户情况表', 'committee')).toMatchObject({
      ...{ source: 'LEDGER', mandateClass: 'ADMITTED', finding: 'OFF_LIST', status: 'RECEIVED' },
      ...{ dueOn: '2026-10-09', bindsTo: '2026-10-09', cameOf: demand.id },
    });
    await run('committee', 'recordFill', {
      ...{ divisionId: tree().community.globalId, statedOn: '2026-09-07' },
      ...{ elementIds: [demand.elementId], idempotencyKey: nextKey() },
      rows: [{ household: 'H1', building: '1幢', values: ['3'] }],
    });
    await deliver();
    expect(await taskOf('住户情况表', 'committee')).toMatchObject({ status: 'DONE', closedOn: '2026-09-07' });
    expect(await taskOf('住户情况表', 'otherCommittee')).toMatchObject({ status: 'RECEIVED' });
  });
});
