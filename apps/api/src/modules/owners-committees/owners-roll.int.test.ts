import { systemActor } from '../../platform/database';
import { getTemplate, type ImportContext, type ImportLookup, type ReadableRow } from '../../platform/imports';
import { Estate } from '../divisions';
import { useOwnersSuite } from './testing/owners-suite';

const BATCH = '00000000-0000-4000-8000-000000000001';

describe('the register of owners as a template', () => {
  const { api, tree, rows } = useOwnersSuite();
  const { port } = getTemplate('owners-roll');
  const context = (divisionIds: readonly string[] | null = null): ImportContext => ({
    districtId: '1',
    batchId: BATCH,
    divisionIds,
    now: new Date('2026-11-26T02:00:00Z'),
  });
  const inDistrict = <Answer>(work: Parameters<typeof api.suite.database.transaction<Answer>>[1]) =>
    api.suite.database.transaction(systemActor('1'), work);
  const world: { id: string } = { id: '' };

  beforeAll(async () => {
    world.id = await inDistrict(async (tx) => {
      const estates = tx.repository(Estate);
      const at = (divisionId: string, name: string) =>
        estates.insert({ districtId: '1', divisionId, name, estateType: 'old', households: null });
      await at(tree().community.id, '同名小区');
      await at(tree().otherCommunity.id, '同名小区');
      return (await at(tree().community.id, '和平花苑')).id;
    });
  });

  const row = (ordinal: number, values: Record<string, string | null>): ReadableRow => ({
    ordinal,
    values: {
      estate: world.id,
      unitNumber: '1幢101',
      area: '89.5',
      ownerName: null,
      ownerPhone: null,
      ...values,
    },
  });
  const problems = async (values: Record<string, string | null>) => {
    const [plan] = await inDistrict((tx) => port.plan(tx, [row(0, values)], context()));
    return plan?.problems.map(({ severity, column, code }) => [severity, column, code]);
  };

  it('finds estates by name, within the divisions of who imports', async () => {
    const find = async (text: string, divisionIds: readonly string[] | null = null) => {
      const lookups: Readonly<Record<string, ImportLookup>> = await inDistrict((tx) =>
        port.openLookups(tx, context(divisionIds)),
      );
      return lookups['estate']?.find(text, {});
    };
    expect(await find('和平花苑')).toEqual({ kind: 'found', id: world.id });
    expect(await find('同名小区')).toMatchObject({ kind: 'ambiguous' });
    expect(await find('同名小区', [tree().community.id])).toMatchObject({ kind: 'found' });
    expect(await find('和平')).toEqual({ kind: 'unknown', nearest: ['和平花苑'] });
    expect(await find('和平花苑', [tree().sibling.id])).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [{ ownerName: '张三', ownerPhone: '13800000001' }, []],
    [{ ownerName: '张三' }, [['warning', 'ownerPhone', 'unitOwnerWithoutPhone']]],
    [{}, [['warning', 'ownerName', 'unitHeldByDeveloper']]],
    [{ area: '89.12345', ownerName: '张三', ownerPhone: '13800000001' }, [['error', 'area', 'areaTooFine']]],
    [{ area: '约90', ownerName: '张三', ownerPhone: '13800000001' }, [['error', 'area', 'areaUnreadable']]],
    [{ ownerName: '1' }, [['error', 'ownerName', 'unitOwnerUnreadable']]],
  ])('sees in %j %j', async (values, found) => {
    expect(await problems(values)).toEqual(found);
  });

  it('writes units sealed, twice without effect, and takes them out again', async () => {
    const given = [
      row(0, { ownerName: '张三', ownerPhone: '13800000001' }),
      row(1, { unitNumber: '1幢102', ownerName: '张三', ownerPhone: '13800000001' }),
    ];
    const apply = () => inDistrict((tx) => port.apply(tx, given, context()));
    expect((await apply()).map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
    expect((await apply()).map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate']);
    const kept = await rows<Record<string, string>>(
      'select unit_number, area, owner_name_masked, owner_name_sealed from property_unit where import_batch_id = $1 order by 1',
      [BATCH],
    );
    expect(kept).toMatchObject([
      { unit_number: '1幢101', area: '895000', owner_name_masked: '张*' },
      { unit_number: '1幢102', area: '895000', owner_name_masked: '张*' },
    ]);
    expect(JSON.stringify(kept)).not.toContain('张三');
    await inDistrict((tx) => port.withdraw(tx, context()));
    expect((await apply()).map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
  });
});
