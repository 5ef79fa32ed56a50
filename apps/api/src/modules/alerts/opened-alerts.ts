import type { RequestContext } from '../../platform/context/request-context';
import type { ExpirySource } from '../../platform/expiries';
import { Alert } from './alert.entity';
import { leaveOutParts, narrowToReader } from './alert-rows';

/** Which alerts are counted: those of a place and below it, from a level on, that opened after a moment and up to another. */
export interface OpenedAsked {
  readonly divisionId: string;
  readonly leastSeverity: number;
  readonly from: Date;
  readonly to: Date;
}

interface Opened {
  readonly place: string;
  readonly severity: number;
  readonly openedAt: Date;
  readonly count: number;
}

/** How many of the alerts that still stand opened as each question asks, of those that the reader may see; one query for all. */
export async function countOpenedAlerts(
  context: RequestContext,
  sources: readonly ExpirySource[],
  questions: readonly OpenedAsked[],
): Promise<readonly number[]> {
  if (questions.length === 0) return [];
  const opened = await readOpened(context, sources, questions);
  return questions.map(({ divisionId, leastSeverity, from, to }) =>
    opened
      .filter(
        ({ place, severity, openedAt }) =>
          place === divisionId && severity <= leastSeverity && openedAt > from && openedAt <= to,
      )
      .reduce((sum, { count }) => sum + count, 0),
  );
}

function readOpened(
  context: RequestContext,
  sources: readonly ExpirySource[],
  questions: readonly OpenedAsked[],
): Promise<Opened[]> {
  const query = context.reads.repository(Alert).query('row');
  narrowToReader(query, context, sources);
  leaveOutParts(query, context, { sources, place: 'c.ancestor_id' });
  return query
    .innerJoin(
      'division_closure',
      'c',
      'c.descendant_id = row.division_id and c.ancestor_id = any(:places::bigint[])',
      { places: [...new Set(questions.map(({ divisionId }) => divisionId))] },
    )
    .innerJoin(
      'alert_event',
      'e',
      `e.district_id = row.district_id and e.alert_id = row.id and e.kind = 'opened' and e.recorded_at > :earliest`,
      { earliest: new Date(Math.min(...questions.map(({ from }) => from.getTime()))) },
    )
    .andWhere(`row.state <> 'cleared'`)
    .select('c.ancestor_id::text', 'place')
    .addSelect('row.severity', 'severity')
    .addSelect('e.recorded_at', 'openedAt')
    .addSelect('count(*)::int', 'count')
    .groupBy('c.ancestor_id')
    .addGroupBy('row.severity')
    .addGroupBy('e.recorded_at')
    .getRawMany<Opened>();
}
