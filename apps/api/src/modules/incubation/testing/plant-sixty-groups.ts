import type { IncubationDocument } from '@weizhi/domain';
import { plusDays, plusMonths } from '../../../../test/sixty-groups/civil-days';
import { groupName, type PlantedGroup, SIXTY_GROUPS } from '../../../../test/sixty-groups/sixty-groups';
import { Attachment } from '../../../platform/attachments';
import type { Transaction } from '../../../platform/database';
import { Organisation, OrganisationDocument } from '../../organisations';
import { IncubationHandOverItem, IncubationPlanItem, IncubationVisit } from '../care.entity';
import { IncubationCase, IncubationPaper } from '../case.entity';
import { IncubationCall } from '../programme.entity';
import { IncubationNotice, IncubationObjection } from '../review.entity';
import { SupportEntry, SupportShare } from '../support.entity';

/** Where the groups are: they apply under a call of the district, and all have their seat in one division. */
export interface PlaceOfGroups {
  readonly districtId: string;
  readonly divisionId: string;
  readonly callId: string;
}

/** Papers that are filed already, so that the stage can be dealt with. */
const FILED: Readonly<Partial<Record<PlantedGroup['stage'], readonly IncubationDocument[]>>> = {
  publicNotice: ['noticeScan', 'incubationAgreement', 'premisesAgreement', 'capacityDiagnosis'],
  admitted: ['capacityDiagnosis'],
  incubating: ['midtermSelfAssessment', 'thirdPartyScore', 'financialSpotCheck'],
  midtermReview: ['midtermSelfAssessment', 'thirdPartyScore', 'financialSpotCheck'],
  rectifying: ['rectificationReport'],
};

/** Plants the sixty groups with their cases; answers the ids of the cases in the order of the groups. */
export async function plantSixtyGroups(tx: Transaction, place: PlaceOfGroups): Promise<readonly string[]> {
  const call = await tx
    .repository(IncubationCall)
    .findOne({ districtId: place.districtId, id: place.callId });
  if (!call) throw new Error('There is no such call');
  const ids: string[] = [];
  for (const [index, group] of SIXTY_GROUPS.entries())
    ids.push(await plantGroup(tx, { place, call, group, index }));
  return ids;
}

interface Planting {
  readonly place: PlaceOfGroups;
  readonly call: IncubationCall;
  readonly group: PlantedGroup;
  readonly index: number;
}

/** What belongs to a case of the organisation. */
interface Owner {
  readonly districtId: string;
  readonly divisionId: string;
  readonly caseId: string;
  readonly organisationId: string;
}

async function plantGroup(tx: Transaction, { place, call, group, index }: Planting): Promise<string> {
  const { districtId, divisionId } = place;
  const { stage, entered, started } = group;
  const name = groupName(index);
  const organisation = await tx.repository(Organisation).insert({
    ...{ districtId, divisionId, name, nameKey: name, serviceKind: 'mutualAid' as const },
    ...{ registrationStatus: 'unregistered' as const, statusSince: '2026-01-01' },
  });
  const { id: caseId } = await tx.repository(IncubationCase).insert({
    ...{ districtId, divisionId, organisationId: organisation.id, stage },
    ...{ programmeId: call.programmeId, callId: call.id, number: `第${String(index)}号` },
    ...{ track: 'sixMonths', simplified: false, requestedSum: '0.00', summary: '互助' },
    stageEnteredOn: entered,
    startedOn: started,
    endsOn: plusMonths(started, 6),
    midtermPassedOn: group.midtermPassed ? entered : null,
  });
  const owner = { districtId, divisionId, caseId, organisationId: organisation.id };
  await plantCare(tx, owner, group);
  await plantNotice(tx, owner, group);
  await filePapers(tx, owner, FILED[stage] ?? []);
  return caseId;
}

async function plantCare(tx: Transaction, owner: Owner, group: PlantedGroup): Promise<void> {
  const { organisationId, ...own } = owner;
  await tx
    .repository(IncubationPlanItem)
    .insert({ ...own, element: '治理结构', goal: '开会', dueOn: group.planDue });
  if (group.stage === 'followUp')
    await tx.repository(IncubationVisit).insert({ ...own, ordinal: 1, dueOn: group.visitDue });
  await tx.repository(IncubationHandOverItem).insert({
    ...own,
    ...{ name: '钥匙', quantity: 1, outcome: group.handedOver ? ('returned' as const) : null },
  });
  if (group.mentored === null) return;
  const given = { kind: 'capacityTraining', activity: 'mentoring', minutes: 60, cost: '0.00' } as const;
  const occurredOn = group.mentored;
  const entry = await tx.repository(SupportEntry).insert({
    ...given,
    ...{ districtId: owner.districtId, title: '督导', occurredOn, recordedBy: 'test' },
    recordedAt: new Date(`${occurredOn}T09:00:00+08:00`),
  });
  await tx
    .repository(SupportShare)
    .insert({ ...own, ...given, organisationId, entryId: entry.id, occurredOn });
}

async function plantNotice(tx: Transaction, owner: Owner, group: PlantedGroup): Promise<void> {
  const { organisationId: _, ...own } = owner;
  await tx.repository(IncubationNotice).insert({
    ...own,
    ...{ openedOn: plusDays(group.closes, -7), closesOn: group.closes, places: '公告栏', provisional: false },
  });
  if (group.objected)
    await tx.repository(IncubationObjection).insert({ ...own, receivedOn: group.objected, content: '异议' });
}

async function filePapers(
  tx: Transaction,
  { organisationId, ...own }: Owner,
  kinds: readonly IncubationDocument[],
): Promise<void> {
  if (kinds.length === 0) return;
  const { districtId, divisionId } = own;
  const at = new Date('2026-03-02T09:00:00+08:00');
  const attachment = await tx.repository(Attachment).insert({
    ...{ districtId, sha256: 'a'.repeat(64), byteSize: '10', mediaType: 'application/pdf' },
    ...{ fileName: '材料.pdf', uploadedBy: 'test' },
  });
  const document = await tx.repository(OrganisationDocument).insert({
    ...{ districtId, divisionId, organisationId, kind: 'otherDocument' as const, title: '材料' },
    ...{ issuedOn: '2026-03-01', attachmentId: attachment.id, recordedBy: 'test', recordedAt: at },
  });
  await tx
    .repository(IncubationPaper)
    .insertMany(
      kinds.map((kind) => ({ ...own, kind, documentId: document.id, filedBy: 'test', filedAt: at })),
    );
}
