import {
  type IneligibilityReason,
  ineligibilityOf,
  isoDate,
  type IsoDate,
  MINISTRY_ELIGIBILITY_RULES,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { Organisation } from '../organisations';
import { Assessment } from './assessment.entity';
import type { AdvanceAssessmentInput } from './assessment.inputs';

/** Reasons against an assessment: those of the register, those of earlier grades, and those that staff know. */
export async function listIneligibility(
  reads: Reads,
  check: {
    readonly assessment: Assessment;
    readonly input: Pick<AdvanceAssessmentInput, 'certificateOn' | 'knownReasons'>;
    readonly today: IsoDate;
  },
): Promise<readonly IneligibilityReason[]> {
  const { assessment, input, today } = check;
  const { districtId, organisationId } = assessment;
  const organisation = await reads.repository(Organisation).findOne({ districtId, id: organisationId });
  const [earlier] = await reads
    .repository(Assessment)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = :organisationId and row.id <> :id', {
      districtId,
      organisationId,
      id: assessment.id,
    })
    .andWhere('row.publishedOn is not null and row.grade is not null')
    .orderBy('row.publishedOn', 'DESC')
    .limit(1)
    .getMany();
  return ineligibilityOf(
    {
      certificateOn: dayOrNull(input.certificateOn ?? registeredSince(organisation)),
      gradeValidFrom: dayOrNull(earlier?.publishedOn ?? null),
      gradeValidTo: dayOrNull(earlier?.validTo ?? null),
      stated: [...creditReasons(organisation), ...(input.knownReasons ?? [])],
    },
    today,
    MINISTRY_ELIGIBILITY_RULES,
  );
}

/** The register knows since when an organisation has its status, which for a registered one is its certificate. */
function registeredSince(organisation: Organisation | undefined): string | null {
  return organisation?.registrationStatus === 'registered' ? organisation.statusSince : null;
}

function creditReasons(organisation: Organisation | undefined): IneligibilityReason[] {
  if (organisation?.creditFlag === 'serious') return ['seriousListed'];
  return organisation?.creditFlag === 'abnormal' ? ['abnormalListed'] : [];
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}
