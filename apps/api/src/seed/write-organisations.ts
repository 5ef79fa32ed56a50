import { Readable } from 'node:stream';
import { addMonths, DEFAULT_ELEMENT_RULES, isoDate, organisationNameKey } from '@weizhi/domain';
import {
  addDocument,
  Organisation,
  OrganisationCoverage,
  type OrganisationDocument,
  OrganisationEvidence,
  refreshElementScores,
} from '../modules/organisations';
import { PostHolding, recordPerson } from '../modules/people';
import { acceptUpload, attach, type StoredContent } from '../platform/attachments';
import type { Database, Transaction } from '../platform/database';
import { demonstrationPaper, type OrganisationPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Where organisations are written to. */
export interface OrganisationTarget {
  readonly database: Database;
  readonly districtId: string;
  readonly stateFolder: string;
}

/** Papers of one kind look alike: their content is stored once and attached to each. */
type Papers = ReadonlyMap<string, StoredContent>;

/** Writes organisations with their people, papers and evidence, all or nothing. Answers false when some were there already. */
export async function writeOrganisations(
  { database, districtId, stateFolder }: OrganisationTarget,
  plans: readonly OrganisationPlan[],
): Promise<boolean> {
  const papers = await storePapers(stateFolder, plans);
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Organisation).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    for (const plan of plans)
      await writeOrganisation({ tx, districtId, papers }, plan, ids.of(plan.communityCode));
    return true;
  });
}

async function storePapers(stateFolder: string, plans: readonly OrganisationPlan[]): Promise<Papers> {
  const titles = new Set(plans.flatMap(({ documents }) => documents.map(({ title }) => title)));
  const papers = new Map<string, StoredContent>();
  for (const title of titles) {
    const content = demonstrationPaper([title, '本文件由系统生成，仅供演示和培训，没有任何效力。']);
    const stored = await acceptUpload(stateFolder, {
      content: Readable.from([content]),
      fileName: `${title}.pdf`,
      limit: content.length,
    });
    if (!stored.ok) throw new Error(`The paper ${title} was not taken: ${stored.refusal.code}`);
    papers.set(title, stored.value);
  }
  return papers;
}

interface Target {
  readonly tx: Transaction;
  readonly districtId: string;
  readonly papers: Papers;
}

async function writeOrganisation(target: Target, plan: OrganisationPlan, divisionId: string): Promise<void> {
  const { tx, districtId } = target;
  const { name, serviceKind, formationBasis, registrationStatus, statusSince, filingNumber } = plan;
  const { uscc, foundedOn, memberCount } = plan;
  const recordedAt = instantOf(statusSince);
  const row = await tx.repository(Organisation).insert({
    ...{ districtId, divisionId, name, serviceKind, formationBasis, registrationStatus, statusSince },
    ...{ filingNumber, uscc, foundedOn, memberCount, createdAt: recordedAt, updatedAt: recordedAt },
    nameKey: organisationNameKey(name),
    legalForm: uscc === null ? null : 'socialServiceInstitution',
  });
  await tx.repository(OrganisationCoverage).insert({
    ...{ districtId, organisationId: row.id, divisionId, communityId: divisionId, coveredFrom: foundedOn },
  });
  await writePeople(target, row, plan);
  for (const document of plan.documents) await writeDocument(target, row, document);
  await refreshElementScores(tx, { districtId, organisationIds: [row.id], day: statusSince });
}

async function writePeople(
  { tx, districtId }: Target,
  organisation: Organisation,
  plan: OrganisationPlan,
): Promise<void> {
  const { id: bodyId, divisionId } = organisation;
  for (const [index, planned] of plan.people.entries()) {
    const { name, phone, sex, birthYear, posts, committeeStaff } = planned;
    const person = await recordPerson(
      tx,
      { districtId, divisionId },
      { name, phone, sex, birthYear, identityNumber: null },
    );
    const holding = { districtId, divisionId, personId: person.id };
    await tx.repository(PostHolding).insertMany(
      posts.map(({ kind, from, to }) => ({
        ...{
          ...holding,
          bodyKind: 'organisation' as const,
          bodyId,
          postKind: kind,
          heldFrom: from,
          heldTo: to,
        },
      })),
    );
    if (committeeStaff) {
      const staff = { bodyKind: 'residentsCommittee', bodyId: null, postKind: 'communityWorker' } as const;
      await tx.repository(PostHolding).insert({ ...holding, ...staff, heldFrom: '2024-01-01' });
    }
    if (index === 0)
      await tx.repository(Organisation).update({ districtId, id: bodyId }, { contactPersonId: person.id });
  }
}

async function writeDocument(
  { tx, districtId, papers }: Target,
  organisation: Organisation,
  planned: OrganisationPlan['documents'][number],
): Promise<void> {
  const { kind, title, issuedOn, purposes, verifiedOn } = planned;
  const content = papers.get(title);
  if (!content) throw new Error(`No paper was made for ${title}`);
  const { id: attachmentId } = await attach(tx, { districtId, content });
  const clock = { now: () => instantOf(verifiedOn ?? issuedOn) };
  const document = await addDocument(
    tx,
    { clock, requestId: 'seed' },
    {
      organisation,
      document: { kind, title, issuedOn, validTo: null, attachmentId, supersedes: null, purposes },
    },
  );
  if (verifiedOn !== null) await verifyAll(tx, document, verifiedOn);
}

async function verifyAll(
  tx: Transaction,
  { districtId, id }: OrganisationDocument,
  verifiedOn: string,
): Promise<void> {
  const validTo = addMonths(isoDate(verifiedOn), DEFAULT_ELEMENT_RULES.evidenceMonths);
  await tx
    .repository(OrganisationEvidence)
    .update(
      { districtId, documentId: id },
      { state: 'verified', decidedBy: 'seed', decidedAt: instantOf(verifiedOn), verifiedOn, validTo },
    );
}

function instantOf(day: string): Date {
  return new Date(`${day}T10:00:00+08:00`);
}
