import { type CommitteeTracker, isoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { dayOrNull } from './committee-standing';
import { type OwnersCommittee, OwnersCommitteeStep } from './owners-committee.entity';

/** The procedure of a committee with the steps that are done; undefined when it never had one here. */
export async function trackerOf(
  reads: Reads,
  committee: OwnersCommittee,
): Promise<CommitteeTracker | undefined> {
  return (await trackersOf(reads, [committee])).get(committee.id);
}

/** The procedures of some committees by their ids, with one query for all. */
export async function trackersOf(
  reads: Reads,
  committees: readonly OwnersCommittee[],
): Promise<ReadonlyMap<string, CommitteeTracker>> {
  const ids = committees.map(({ id }) => id);
  const steps = await reads
    .repository(OwnersCommitteeStep)
    .query('row')
    .andWhere('row.committeeId = any(:ids)', { ids })
    .getMany();
  return new Map(
    committees.flatMap(({ id, procedure, round, precedingTermEnd }) => {
      if (procedure === null) return [];
      const own = steps.filter((each) => each.committeeId === id && each.round === round);
      const done = Object.fromEntries(own.map(({ step, doneOn }) => [step, isoDate(doneOn)]));
      return [[id, { procedure, done, termEnd: dayOrNull(precedingTermEnd) }] as const];
    }),
  );
}
