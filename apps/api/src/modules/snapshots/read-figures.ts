import { suppressedValue } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { BriefingFigure } from '@weizhi/domain';
import { type Snapshot, SnapshotDefinition, SnapshotFigure } from './snapshot.entity';

/**
 * The figures of one place in a snapshot, in the order of the catalogue of its day; none where the place is not in it or
 * not the caller's. Third parties are told less.
 */
export async function readFigures(
  context: RequestContext,
  { districtId, id }: Snapshot,
  divisionId: string,
): Promise<readonly BriefingFigure[]> {
  const definitions = await context.reads
    .repository(SnapshotDefinition)
    .find({ where: { districtId, snapshotId: id }, order: { code: 'ASC' } });
  const figures = await context.reads
    .repository(SnapshotFigure)
    .find({ where: { districtId, snapshotId: id, divisionId } });
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  return definitions.flatMap(({ code, definition, comparability }) => {
    const figure = byCode.get(code);
    if (!figure) return [];
    const { envelope, hiddenFromPublic } = figure;
    const isHidden = context.audience === 'public' && hiddenFromPublic;
    const value = isHidden ? suppressedValue({ ...envelope, definition }) : envelope;
    return [{ definition, value, comparability }];
  });
}
