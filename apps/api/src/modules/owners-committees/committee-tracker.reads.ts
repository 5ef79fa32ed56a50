import { type CommitteeTracker, isoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { dayOrNull } from './committee-standing';
import { type OwnersCommittee, OwnersCommitteeStep } from './owners-committee.entity';

/** The procedure of a committee with the steps that are done; undefined when it never had one here. */
export async function trackerOf(
  reads: Reads,
  committee: OwnersCommittee,
): Promise<CommitteeTracker | undefined> {
  if (committee.procedure === null) return undefined;
  const steps = await reads.repository(OwnersCommitteeStep).find({
    where: { districtId: committee.districtId, committeeId: committee.id, round: committee.round },
  });
  return {
    procedure: committee.procedure,
    done: Object.fromEntries(steps.map(({ step, doneOn }) => [step, isoDate(doneOn)])),
    termEnd: dayOrNull(committee.precedingTermEnd),
  };
}
