import type { IncubationStage } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { IncubationCase } from './case.entity';
import { toIncubationCase } from './case.type';
import { IncubationStageColumnType } from './case-parts.type';
import { narrowCases } from './case-list';
import type { IncubationCaseFilter } from './case.inputs';

/**
 * The board: counts of all stages in one statement, and the first cases of each stage that has any by its index, so
 * that ten times the cases do not cost ten times as much.
 */
export async function readBoard(
  context: RequestContext,
  filter: IncubationCaseFilter,
  wish: { readonly stages: readonly IncubationStage[]; readonly perStage: number },
): Promise<IncubationStageColumnType[]> {
  const base = () => {
    const query = context.reads.repository(IncubationCase).query('row');
    narrowCases(query, filter);
    return query;
  };
  const counted = await base()
    .andWhere('row.stage = any(:wanted)', { wanted: [...wish.stages] })
    .select('row.stage', 'stage')
    .addSelect('count(*)::int', 'count')
    .groupBy('row.stage')
    .getRawMany<{ stage: IncubationStage; count: number }>();
  const counts = new Map(counted.map(({ stage, count }) => [stage, count]));
  const columns: IncubationStageColumnType[] = [];
  for (const stage of wish.stages) {
    const count = counts.get(stage) ?? 0;
    const rows = count === 0 || wish.perStage === 0 ? [] : await firstOf(stage);
    columns.push(
      Object.assign(new IncubationStageColumnType(), { stage, count, cases: rows.map(toIncubationCase) }),
    );
  }
  return columns;

  function firstOf(stage: IncubationStage): Promise<IncubationCase[]> {
    return base()
      .andWhere('row.stage = :stage', { stage })
      .orderBy('row.stageEnteredOn')
      .addOrderBy('row.id')
      .limit(wish.perStage)
      .getMany();
  }
}
