import { addDays, type InspectionSubject, type IsoDate, isoDate } from '@weizhi/domain';
import { type CampaignProfile, COMING_CAMPAIGNS, HELD_CAMPAIGNS } from './inspection-profile';
import type { OfficialCommunity } from './plan-places';
import { RandomStream } from './random-stream';

/** The day as of which inspections of the demonstration are what they are. */
export const INSPECTIONS_AS_OF: IsoDate = isoDate('2026-11-20');

const NOTICE_DAYS = 5;
const RECTIFICATION_DAYS = 20;

/** An invented inspection at one community. */
export interface InspectionPlan {
  /** Inspections of one number were announced together. */
  readonly announcement: number;
  readonly communityCode: string;
  readonly department: string;
  readonly title: string;
  readonly subject: InspectionSubject;
  readonly basis: string;
  readonly noticeOn: IsoDate;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly state: 'announced' | 'duplicateChecked' | 'findingsRecorded' | 'closed';
  readonly staffMinutes: number | null;
  /** What it found and is still to be put right, with its day. */
  readonly finding: { readonly text: string; readonly dueOn: IsoDate } | null;
}

/** Plans what departments inspected this year, and what is to come. */
export function planInspections(
  communities: readonly OfficialCommunity[],
  seed: string,
): readonly InspectionPlan[] {
  const committees = communities.filter(({ kind }) => kind === 'community');
  const random = new RandomStream(`${seed}/inspections`);
  const held = HELD_CAMPAIGNS.flatMap((campaign, announcement) =>
    committees.flatMap(({ code }) => {
      const own = random.of(`${campaign.title}/${code}`);
      return own.integer(1, 100) <= campaign.share ? [planHeld(own, campaign, { announcement, code })] : [];
    }),
  );
  return [...held, ...planComing(committees)];
}

function planHeld(
  random: RandomStream,
  campaign: CampaignProfile,
  { announcement, code }: { readonly announcement: number; readonly code: string },
): InspectionPlan {
  const { department, title, subject, basis, from, days, findings } = campaign;
  const startsOn = addDays(isoDate(from), random.integer(0, days - 1));
  const isRecent = startsOn > addDays(INSPECTIONS_AS_OF, -40);
  const text = findings[random.integer(0, findings.length - 1)];
  const isOpen = isRecent && text !== undefined && random.chance(0.15);
  return {
    ...{ announcement, communityCode: code, department, title, subject, basis, startsOn },
    endsOn: startsOn,
    noticeOn: addDays(isoDate(from), -NOTICE_DAYS),
    state: isOpen ? 'findingsRecorded' : 'closed',
    staffMinutes: random.chance(0.8) ? 30 * random.integer(2, 20) : null,
    finding: isOpen ? { text, dueOn: addDays(startsOn, RECTIFICATION_DAYS) } : null,
  };
}

/** What is to come in the first subdistrict; the second department has not answered yet that it repeats the first. */
function planComing(committees: readonly OfficialCommunity[]): readonly InspectionPlan[] {
  const first = committees[0]?.subdistrictCode;
  const there = committees.filter(({ subdistrictCode }) => subdistrictCode === first);
  return COMING_CAMPAIGNS.flatMap(({ from, days, ...campaign }, index) =>
    there.map(({ code }): InspectionPlan => {
      const startsOn = isoDate(from);
      return {
        ...campaign,
        ...{ announcement: HELD_CAMPAIGNS.length + index, communityCode: code, startsOn },
        endsOn: addDays(startsOn, days - 1),
        noticeOn: addDays(INSPECTIONS_AS_OF, -index),
        state: index === 1 ? 'announced' : 'duplicateChecked',
        ...{ staffMinutes: null, finding: null },
      };
    }),
  );
}
