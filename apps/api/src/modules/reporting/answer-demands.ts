import { advanceFormDemand, formTable } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { holdFills } from './community';
import { FormAnswer } from './fill.entity';
import {
  type CommunityKey,
  type DemandToAnswer,
  readFills,
  readOpenDemands,
  readProgress,
} from './fill.reads';
import { FormDemand } from './form-demand.entity';
import { positionOf } from './form-demand.type';
import { recordDemandEvent } from './record-demand-event';
import { todayOf } from './today';

/** What came of answering: demands that are answered now, and those that still lack something. */
export interface AnsweredDemands {
  readonly answered: readonly FormDemand[];
  readonly lacking: readonly { readonly demand: FormDemand; readonly elements: readonly string[] }[];
}

/** Answers every open demand of a community for which nothing is missing any more, each in its own grain and as of its own day. */
export async function answerDemands(
  tx: Transaction,
  context: RequestContext,
  community: CommunityKey,
): Promise<AnsweredDemands> {
  await holdFills(tx, community);
  const open = await readOpenDemands(tx, community, todayOf(context));
  if (open.length === 0) return { answered: [], lacking: [] };
  const fills = await readFills(tx, community);
  const answered: FormDemand[] = [];
  const lacking: AnsweredDemands['lacking'][number][] = [];
  for (const { demand, fields, asked } of open) {
    const table = formTable(asked, fills);
    if (table.missing.length > 0) {
      lacking.push({ demand, elements: namesOf(fields, table.missing) });
      continue;
    }
    await tx.repository(FormAnswer).insert({
      ...community,
      demandId: demand.id,
      rows: [...table.rows],
      fillIds: [...new Set(table.origins.map(({ fillId }) => fillId))],
      answeredBy: tx.actor.id,
      answeredAt: context.clock.now(),
    });
    answered.push(await settle(tx, context, demand));
    await tx.publish({
      districtId: community.districtId,
      type: 'formDemand.answered',
      payload: { demandId: demand.id, divisionId: community.divisionId, day: todayOf(context) },
    });
  }
  return { answered, lacking };
}

function namesOf(fields: DemandToAnswer['fields'], codes: readonly string[]): readonly string[] {
  return fields.flatMap(({ element }) => (element && codes.includes(element.code) ? [element.name] : []));
}

/**
 * With the last answer the demand is submitted as a whole. The last two communities may answer at one moment: whoever
 * comes second waits here, and then sees the answer of the first.
 */
async function settle(tx: Transaction, context: RequestContext, demand: FormDemand): Promise<FormDemand> {
  const key = { districtId: demand.districtId, id: demand.id };
  await tx.sql(
    'select 1 from form_demand where district_id = $1::bigint and id = $2::uuid for no key update',
    [key.districtId, key.id],
  );
  const { outstanding } = await readProgress(tx, demand);
  if (outstanding.length > 0) return demand;
  const decided = advanceFormDemand(positionOf(demand, todayOf(context)), 'submit', { allAnswered: true });
  if (!decided.ok) throw new Error('An open demand that every community answered cannot be submitted');
  await tx.repository(FormDemand).updateVersioned(key, demand.version, { state: decided.value });
  await recordDemandEvent(tx, context, { demand, action: 'submit' });
  return (await tx.repository(FormDemand).findOne(key)) ?? demand;
}
