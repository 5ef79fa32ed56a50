import {
  type BriefingFigure,
  type IndicatorDefinition,
  type IndicatorValue,
  suppressedValue,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
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
    const value = context.audience === 'public' ? publicValue(figure, definition) : figure.envelope;
    // How far a hidden figure has come would tell it.
    const target = value.value === null ? null : figure.target;
    return [{ definition, value, comparability, target }];
  });
}

/** A figure as third parties are told it: hidden, or without how complete its records are, where their rule asks for it. */
export function publicValue(
  figure: Pick<SnapshotFigure, 'envelope' | 'hiddenFromPublic' | 'coverageHiddenFromPublic'>,
  definition: IndicatorDefinition,
): IndicatorValue {
  const { envelope, hiddenFromPublic, coverageHiddenFromPublic } = figure;
  if (hiddenFromPublic) return suppressedValue({ ...envelope, definition, coverage: null });
  return coverageHiddenFromPublic ? { ...envelope, coverage: null } : envelope;
}
