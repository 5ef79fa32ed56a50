import { type Actor, divisionPath, type Permission } from '@weizhi/domain';
import { useTestDatabase } from '../../../test/test-database';
import { AuditEvent } from '../audit/audit-event.entity';
import { systemActor } from './system-actor';

const NORTH = '101';
const SOUTH = '102';

function officer(districtId: string, ...permissions: Permission[]): Actor {
  const place = { districtId, divisionId: '1', divisionPath: divisionPath('1/'), wholeDistrict: true };
  return { kind: 'account', id: `officer-${districtId}`, grants: [{ role: 'test', permissions: new Set(permissions), ...place }] };
}

const entry = (districtId: string, action: string) => ({
  districtId,
  actorKind: 'system',
  actorId: 'system',
  action,
  outcome: 'done' as const,
  subjectType: 'matter',
  subjectId: '1',
});

describe('the scoped repository', () => {
  const suite = useTestDatabase([AuditEvent]);

  beforeAll(async () => {
    await suite.database.transaction(systemActor(NORTH, SOUTH), async (tx) => {
      await tx.repository(AuditEvent).insertMany([entry(NORTH, 'a'), entry(NORTH, 'b'), entry(SOUTH, 'c')]);
    });
  });

  it('shows an actor the rows of the districts granted with the permission, and no others', async () => {
    const reads = suite.database.openReads(officer(NORTH, 'audit.read'));
    const rows = await reads.repository(AuditEvent).find({ order: { action: 'ASC' } });
    await reads.close();
    expect(rows.map((row) => [row.districtId, row.action])).toEqual([
      [NORTH, 'a'],
      [NORTH, 'b'],
    ]);
    expect(rows[0]).toBeInstanceOf(AuditEvent);
    expect(rows[0]?.recordedAt).toBeInstanceOf(Date);
  });
});
