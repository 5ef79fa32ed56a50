import {
  type BilingualText,
  customaryCommunityName,
  isoDate,
  type IsoDate,
  MANDATE_BODY_LABELS,
  refusalLetter,
  type RefusalGrounds,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findCurrentDivisions } from '../divisions';
import { Department, MandateEdition, MandateItemRow } from '../mandates';
import type { CommunityTask } from './community-task.entity';

/** The letter by which a committee refuses a task, on the list of the day of its receipt. It bears nobody's name. */
export async function draftRefusal(reads: Reads, row: CommunityTask, today: IsoDate): Promise<BilingualText> {
  const place = (await findCurrentDivisions(reads, [row.divisionId])).get(row.divisionId);
  return refusalLetter({
    committee: signatureOf(place?.name ?? '', MANDATE_BODY_LABELS[row.body].zh),
    ...{ title: row.title, receivedOn: isoDate(row.receivedOn), today, finding: row.finding },
    ...(await groundsOf(reads, row)),
  });
}

async function groundsOf(
  reads: Reads,
  { districtId, editionId, itemId, departmentId, receivedOn }: CommunityTask,
): Promise<Pick<RefusalGrounds, 'department' | 'list' | 'item'>> {
  const edition = await reads.repository(MandateEdition).findOne({ districtId, id: editionId });
  if (!edition) throw new Error('The list of a task is not there');
  const item = itemId && (await reads.repository(MandateItemRow).findOne({ districtId, id: itemId }));
  const department =
    departmentId && (await reads.repository(Department).findOne({ districtId, id: departmentId }));
  const { title, issuingDocument, validFrom } = edition;
  return {
    department: department ? department.name : '',
    list: { title, issuingDocument, validFrom: isoDate(validFrom ?? receivedOn) },
    item: item ? { code: item.code, name: item.name } : null,
  };
}

const SHARED = /^(?:社区|街道|村)/u;

/** The body as it signs, such as 德民社区居民委员会. */
function signatureOf(place: string, body: string): string {
  const name = customaryCommunityName(place);
  const [shared = ''] = SHARED.exec(body) ?? [];
  return shared !== '' && name.endsWith(shared) ? `${name}${body.slice(shared.length)}` : `${name}${body}`;
}
