import { accepted, checkSplit, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/global-id';
import { Division, DivisionLink } from '../division.entity';
import { divisionKey } from '../division-key';
import { type Reorganised, type ReorganisationRefusals, reorganise } from './reorganise';
import type { SplitDivisionInput, SplitPartInput } from './reorganisation.inputs';
import { lockDivisions } from './reorganised-division';
import { addDivision, beginPlacement, endNames, endPlacements, moveEstates } from './write-history';

/** Splits a division from a day on (拆分). Every division directly below and every estate in it goes to exactly one part. */
export function splitDivision(
  context: RequestContext,
  input: SplitDivisionInput,
): Promise<Result<Reorganised, ReorganisationRefusals>> {
  return reorganise(context, {
    operation: 'splitDivision',
    input,
    texts: {
      names: Object.fromEntries(input.parts.map((part, index) => [`parts.${String(index)}.name`, part.name])),
      codes: Object.fromEntries(input.parts.map((part, index) => [`parts.${String(index)}.code`, part.code])),
    },
    async run(tx, day) {
      const id = divisionKey(input.divisionId);
      const division = (await lockDivisions(tx, [id])).get(id);
      if (!division) return refused({ kind: 'notFound', subject: 'divisionId' });
      const parts = input.parts.map((part) => ({ name: part.name.trim(), childIds: part.takesOver }));
      const checked = checkSplit(division.facts, { parts, childIds: await listDependants(tx, id), ...day });
      if (!checked.ok) return refused({ kind: 'rule', refusal: checked.refusal });
      const updated = await tx
        .repository(Division)
        .updateVersioned({ id }, input.expectedVersion, { existsTo: day.effectiveOn });
      if (updated !== 'updated') return refused({ kind: 'stale', currentVersion: division.row.version });
      await endNames(tx, id, day.effectiveOn);
      await endPlacements(tx, id, day.effectiveOn);
      const divisionIds: string[] = [];
      for (const part of input.parts)
        divisionIds.push(await setUpPart(tx, division.row, { part, from: day.effectiveOn }));
      await tx.audit({
        districtId: division.districtId,
        action: 'division.split',
        subject: { type: 'Division', id },
        fieldsBefore: ['existsTo'],
        fieldsAfter: ['existsTo'],
        why: input.reason,
        requestId: context.requestId,
      });
      return accepted({ divisionIds });
    },
  });
}

/** Global ids of what lies directly in a division and must be taken over by a part. */
async function listDependants(tx: Transaction, divisionId: string): Promise<readonly string[]> {
  const children = await tx.sql<{ id: string }>(
    `select id::text from division where parent_id = $1::bigint and exists_to is null order by id`,
    [divisionId],
  );
  const estates = await tx.sql<{ district: string; id: string }>(
    `select district_id::text as district, id::text from estate where division_id = $1::bigint order by 1, 2`,
    [divisionId],
  );
  return [
    ...children.map((child) => toGlobalId('Division', null, child.id)),
    ...estates.map((estate) => toGlobalId('Estate', estate.district, estate.id)),
  ];
}

async function setUpPart(
  tx: Transaction,
  whole: Division,
  { part, from }: { part: SplitPartInput; from: string },
): Promise<string> {
  if (whole.parentId === null) throw new Error('A division without parent cannot be split');
  const partId = await addDivision(tx, {
    kind: whole.kind,
    parentId: whole.parentId,
    name: part.name.trim(),
    code: part.code ?? null,
    from,
  });
  const taken = part.takesOver.flatMap((id) => fromGlobalId(id) ?? []);
  for (const child of taken.filter((key) => key.type === 'Division'))
    await beginPlacement(tx, child.id, { parentId: partId, from });
  const estateIds = taken.filter((key) => key.type === 'Estate').map((key) => key.id);
  await moveEstates(tx, { fromDivisionId: whole.id, estateIds, toDivisionId: partId });
  await tx
    .repository(DivisionLink)
    .insert({ predecessorId: whole.id, successorId: partId, kind: 'splitInto', effectiveOn: from });
  return partId;
}
