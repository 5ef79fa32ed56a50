import {
  type AlertFigure,
  alertReason,
  type BilingualText,
  dateInShanghai,
  definitionInForce,
  formatPeriod,
  hiddenReason,
  INDICATOR_DEFINITIONS,
  type IndicatorStatus,
  type IsoDate,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { computeFigures } from '../indicators';
import type { Alert } from './alert.entity';
import { levelOf } from './alert.type';

const REASON = Symbol('reason of an alert');

/**
 * Why alerts stand, in words. Figures of persons that a page would not show now are not told by an alert that rests on
 * them either: they are asked of the engine once more, one question for each period.
 */
export function reasonLoader(context: RequestContext): DataLoader<Alert, BilingualText> {
  return context.loader(
    REASON,
    (request) =>
      new DataLoader(async (alerts: readonly Alert[]) => {
        const hidden = await findHidden(request, alerts);
        return alerts.map((alert) => {
          const { grounds } = alert;
          return 'figure' in grounds && hidden.has(alert)
            ? hiddenReason(grounds.figure, hidden.get(alert))
            : alertReason(grounds, levelOf(alert));
        });
      }),
  );
}

interface OfPersons {
  readonly alert: Alert;
  readonly figure: AlertFigure;
}

/** Those of some alerts whose figure of persons does not stand now, each with what the figure is instead; undefined for one that is gone. */
async function findHidden(
  context: RequestContext,
  alerts: readonly Alert[],
): Promise<ReadonlyMap<Alert, IndicatorStatus | undefined>> {
  const today = dateInShanghai(context.clock.now().getTime());
  const ofPersons = alerts.flatMap((alert): OfPersons[] => {
    const { grounds } = alert;
    return 'figure' in grounds && isOfPersons(grounds.figure, today)
      ? [{ alert, figure: grounds.figure }]
      : [];
  });
  const hidden = new Map<Alert, IndicatorStatus | undefined>();
  const byPeriod = Map.groupBy(
    ofPersons,
    ({ alert, figure }) => `${alert.districtId} ${formatPeriod(figure.period)}`,
  );
  for (const asked of byPeriod.values())
    for (const [alert, status] of await hiddenOf(context, asked, today)) hidden.set(alert, status);
  return hidden;
}

function isOfPersons({ code }: AlertFigure, today: IsoDate): boolean {
  return definitionInForce(INDICATOR_DEFINITIONS, code, today)?.persons ?? true;
}

async function hiddenOf(
  { reads, clock }: RequestContext,
  asked: readonly OfPersons[],
  today: IsoDate,
): Promise<readonly (readonly [Alert, IndicatorStatus | undefined])[]> {
  const [first] = asked;
  if (!first) return [];
  const codes = [...new Set(asked.map(({ figure }) => figure.code))];
  const figures = await computeFigures(reads, {
    ...{ districtId: first.alert.districtId, periods: [first.figure.period], dimension: '', memberLimit: 1 },
    ...{ audience: 'console', today, now: clock.now() },
    definitions: codes.flatMap((code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? []),
    divisionIds: [...new Set(asked.map(({ alert }) => alert.divisionId))],
  });
  return asked.flatMap(({ alert, figure: { code } }) => {
    const now = figures.find(
      ({ divisionId, value }) => divisionId === alert.divisionId && value.definition.code === code,
    );
    return now?.value.status === 'ok' ? [] : [[alert, now?.value.status] as const];
  });
}
