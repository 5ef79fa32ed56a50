import { accepted, checkRename, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { Division } from '../division.entity';
import { divisionKey } from '../division-key';
import { type Reorganised, type ReorganisationRefusals, reorganise } from './reorganise';
import type { RenameDivisionInput } from './reorganisation.inputs';
import { lockDivisions } from './reorganised-division';
import { beginName } from './write-history';

/** Gives a division another name or code from a day on (更名). */
export function renameDivision(
  context: RequestContext,
  input: RenameDivisionInput,
): Promise<Result<Reorganised, ReorganisationRefusals>> {
  const name = input.name.trim();
  return reorganise(context, {
    operation: 'renameDivision',
    input,
    texts: { names: { name }, codes: { code: input.code } },
    async run(tx, day) {
      const id = divisionKey(input.divisionId);
      const division = (await lockDivisions(tx, [id])).get(id);
      if (!division) return refused({ kind: 'notFound', subject: 'divisionId' });
      const code = input.code ?? division.row.code;
      const checked = checkRename(division.facts, { name, code, ...day });
      if (!checked.ok) return refused({ kind: 'rule', refusal: checked.refusal });
      const updated = await tx
        .repository(Division)
        .updateVersioned({ id }, input.expectedVersion, { name, code });
      if (updated !== 'updated') return refused({ kind: 'stale', currentVersion: division.row.version });
      await beginName(tx, id, { name, code, from: day.effectiveOn });
      await tx.audit({
        districtId: division.districtId,
        action: 'division.rename',
        subject: { type: 'Division', id },
        fieldsBefore: ['name', 'code'],
        fieldsAfter: ['name', 'code'],
        why: input.reason,
        requestId: context.requestId,
      });
      return accepted({ divisionIds: [id] });
    },
  });
}
