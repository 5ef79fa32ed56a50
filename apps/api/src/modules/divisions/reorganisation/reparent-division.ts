import { accepted, checkReparent, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { Division } from '../division.entity';
import { divisionKey } from '../division-key';
import { type Reorganised, type ReorganisationRefusals, reorganise } from './reorganise';
import type { ReparentDivisionInput } from './reorganisation.inputs';
import { lockDivisions } from './reorganised-division';
import { beginPlacement } from './write-history';

/** Puts a division, with everything below it, below another parent from a day on (改隶). */
export function reparentDivision(
  context: RequestContext,
  input: ReparentDivisionInput,
): Promise<Result<Reorganised, ReorganisationRefusals>> {
  return reorganise(context, {
    operation: 'reparentDivision',
    input,
    texts: { names: {}, codes: {} },
    async run(tx, day) {
      const id = divisionKey(input.divisionId);
      const parentId = divisionKey(input.parentId);
      const locked = await lockDivisions(tx, [id, parentId]);
      const division = locked.get(id);
      const parent = locked.get(parentId);
      if (!division) return refused({ kind: 'notFound', subject: 'divisionId' });
      if (!parent) return refused({ kind: 'notFound', subject: 'parentId' });
      const checked = checkReparent(division.facts, parent.facts, day);
      if (!checked.ok) return refused({ kind: 'rule', refusal: checked.refusal });
      const updated = await tx
        .repository(Division)
        .updateVersioned({ id }, input.expectedVersion, { parentId });
      if (updated !== 'updated') return refused({ kind: 'stale', currentVersion: division.row.version });
      await beginPlacement(tx, id, { parentId, from: day.effectiveOn });
      await tx.audit({
        districtId: division.districtId,
        action: 'division.reparent',
        subject: { type: 'Division', id },
        fieldsBefore: ['parentId'],
        fieldsAfter: ['parentId'],
        why: input.reason,
        requestId: context.requestId,
      });
      return accepted({ divisionIds: [id] });
    },
  });
}
