import { accepted, checkMerge, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { Division, DivisionLink } from '../division.entity';
import { divisionKey } from '../division-key';
import { type Reorganised, type ReorganisationRefusals, reorganise } from './reorganise';
import type { MergeDivisionsInput } from './reorganisation.inputs';
import { type LockedDivision, lockDivisions } from './reorganised-division';
import {
  addDivision,
  beginName,
  beginPlacement,
  endNames,
  endPlacements,
  moveEstates,
  moveSubtree,
} from './write-history';

/**
 * Merges divisions from a day on (合并). What lay below the predecessors goes to the successor; the predecessors stay,
 * ended, below it in the tree, so that the successor's figures and permissions take in their past.
 */
export function mergeDivisions(
  context: RequestContext,
  input: MergeDivisionsInput,
): Promise<Result<Reorganised, ReorganisationRefusals>> {
  const name = input.name.trim();
  return reorganise(context, {
    operation: 'mergeDivisions',
    input,
    texts: { names: { name }, codes: { code: input.code } },
    async run(tx, day) {
      const versions = new Map(
        input.divisions.map((each) => [divisionKey(each.divisionId), each.expectedVersion]),
      );
      const locked = await lockDivisions(tx, [...versions.keys()]);
      if (locked.size < versions.size) return refused({ kind: 'notFound', subject: 'divisions' });
      const divisions = [...locked.values()];
      const continuingId = input.continuingId == null ? null : divisionKey(input.continuingId);
      if (continuingId !== null && !locked.has(continuingId))
        return refused({ kind: 'notFound', subject: 'continuingId' });
      const checked = checkMerge(
        divisions.map((division) => division.facts),
        day,
      );
      if (!checked.ok) return refused({ kind: 'rule', refusal: checked.refusal });
      const stale = divisions.find((division) => division.row.version !== versions.get(division.row.id));
      if (stale) return refused({ kind: 'stale', currentVersion: stale.row.version });
      const code = input.code ?? null;
      const successorId = await setUpSuccessor(tx, {
        divisions,
        continuingId,
        name,
        code,
        from: day.effectiveOn,
      });
      for (const division of divisions) {
        if (division.row.id !== successorId)
          await absorb(tx, division.row, { successorId, on: day.effectiveOn });
        await tx.audit({
          districtId: division.districtId,
          action: 'division.merge',
          subject: { type: 'Division', id: division.row.id },
          fieldsBefore: ['existsTo', 'name', 'parentId'],
          fieldsAfter: ['existsTo', 'name', 'parentId'],
          why: input.reason,
          requestId: context.requestId,
        });
      }
      return accepted({ divisionIds: [successorId] });
    },
  });
}

interface Succession {
  readonly divisions: readonly LockedDivision[];
  readonly continuingId: string | null;
  readonly name: string;
  readonly code: string | null;
  readonly from: string;
}

async function setUpSuccessor(
  tx: Transaction,
  { divisions, continuingId, name, code, from }: Succession,
): Promise<string> {
  const model = divisions.find((division) => division.row.id === continuingId) ?? divisions[0];
  if (!model?.row.parentId) throw new Error('A merger needs divisions with a parent');
  if (continuingId === null)
    return addDivision(tx, { kind: model.row.kind, parentId: model.row.parentId, name, code, from });
  const changes = { name, code: code ?? model.row.code };
  await tx.repository(Division).updateVersioned({ id: continuingId }, model.row.version, changes);
  if (changes.name !== model.row.name || changes.code !== model.row.code)
    await beginName(tx, continuingId, { ...changes, from });
  return continuingId;
}

async function absorb(
  tx: Transaction,
  predecessor: Division,
  into: { successorId: string; on: string },
): Promise<void> {
  const children = await tx.sql<{ id: string }>(
    `select id::text from division where parent_id = $1::bigint and exists_to is null order by id`,
    [predecessor.id],
  );
  for (const child of children)
    await beginPlacement(tx, child.id, { parentId: into.successorId, from: into.on });
  await moveEstates(tx, { fromDivisionId: predecessor.id, toDivisionId: into.successorId });
  await endNames(tx, predecessor.id, into.on);
  await endPlacements(tx, predecessor.id, into.on);
  await moveSubtree(tx, predecessor.id, into.successorId);
  await tx
    .repository(Division)
    .updateVersioned({ id: predecessor.id }, predecessor.version, { existsTo: into.on });
  await tx.repository(DivisionLink).insert({
    predecessorId: predecessor.id,
    successorId: into.successorId,
    kind: 'mergedInto',
    effectiveOn: into.on,
  });
}
