import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { Survey } from './survey.entity';
import { SURVEY } from './survey.type';

/** A survey within the scope, by global id. */
export async function findSurvey(reads: Reads, id: unknown): Promise<Survey | undefined> {
  return (await reads.repository(Survey).findOne({ ...districtRowKey(SURVEY, id) })) ?? undefined;
}

/** One that the actor may hold, by global id; undefined like what is absent. */
export async function findHeldSurvey(reads: Reads, id: unknown): Promise<Survey | undefined> {
  const row = await findSurvey(reads, id);
  return row && (await mayAtDivision(reads, 'participation.record', row)) ? row : undefined;
}
