import { Readable } from 'node:stream';
import {
  addMonths,
  DEFAULT_PROGRAMME_RULES,
  EXIT_CRITERIA,
  type IncubationDocument,
  INCUBATION_DOCUMENT_LABELS,
  isoDate,
} from '@weizhi/domain';
import { IncubationCall, IncubationProgramme, recordIncubationHistory } from '../modules/incubation';
import { addDocument, Organisation, OrganisationEvidence } from '../modules/organisations';
import { acceptUpload, attach, type StoredContent } from '../platform/attachments';
import type { Database, Transaction } from '../platform/database';
import { demonstrationPaper, type IncubationPlan } from './demonstration';
import { alone } from './seed-database';

/** Where cases are written to. */
export interface IncubationTarget {
  readonly database: Database;
  readonly districtId: string;
  readonly stateFolder: string;
}

/** Months for which a proof of the demonstration holds. */
const PROOF_MONTHS = 24;
const PROVED = EXIT_CRITERIA.filter(
  (criterion) => criterion !== 'trainingHours' && criterion !== 'noOpenRectification',
);

/** Writes a programme, its calls and cases of the organisations that are there, all or nothing. Answers false when some were there already. */
export async function writeIncubation(
  { database, districtId, stateFolder }: IncubationTarget,
  plans: readonly IncubationPlan[],
): Promise<boolean> {
  const papers = await storePapers(stateFolder, plans);
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(IncubationProgramme).count({ districtId })) > 0) return false;
    const calls = await openCalls(tx, districtId);
    const groups = await readGroups(tx, districtId);
    // Whoever proved the criteria of the exit has all four elements; these choose first.
    const ordered = plans.toSorted((one, other) => Number(!one.provedOn) - Number(!other.provedOn));
    for (const plan of ordered) {
      const organisation = plan.provedOn
        ? (groups.complete.shift() ?? groups.others.shift())
        : groups.others.shift();
      if (organisation) await writeCase({ tx, papers, calls }, organisation, plan);
    }
    return true;
  });
}

interface Groups {
  readonly complete: Organisation[];
  readonly others: Organisation[];
}

/** The organisations of a district, oldest first, apart by whether a service boundary was verified: only groups with everything else have one. */
async function readGroups(tx: Transaction, districtId: string): Promise<Groups> {
  const organisations = await tx
    .repository(Organisation)
    .find({ where: { districtId }, order: { foundedOn: 'ASC', name: 'ASC' } });
  const bounded = await tx
    .repository(OrganisationEvidence)
    .find({ where: { districtId, purpose: 'element:serviceBoundary', state: 'verified' } });
  const ids = new Set(bounded.map(({ organisationId }) => organisationId));
  return {
    complete: organisations.filter(({ id }) => ids.has(id)),
    others: organisations.filter(({ id }) => !ids.has(id)),
  };
}

type Papers = ReadonlyMap<IncubationDocument, StoredContent>;

interface Target {
  readonly tx: Transaction;
  readonly papers: Papers;
  /** By year, later ones last. */
  readonly calls: readonly IncubationCall[];
}

async function storePapers(stateFolder: string, plans: readonly IncubationPlan[]): Promise<Papers> {
  const stored = new Map<IncubationDocument, StoredContent>();
  for (const kind of new Set(plans.flatMap(({ papers }) => papers.map((paper) => paper.kind)))) {
    const title = INCUBATION_DOCUMENT_LABELS[kind].zh;
    const content = demonstrationPaper([title, '本文件由系统生成，仅供演示和培训，没有任何效力。']);
    const taken = await acceptUpload(stateFolder, {
      content: Readable.from([content]),
      fileName: `${title}.pdf`,
      limit: content.length,
    });
    if (!taken.ok) throw new Error(`The paper ${title} was not taken: ${taken.refusal.code}`);
    stored.set(kind, taken.value);
  }
  return stored;
}

async function openCalls(tx: Transaction, districtId: string): Promise<IncubationCall[]> {
  const programme = await tx.repository(IncubationProgramme).insert({
    districtId,
    code: 'standard',
    edition: 1,
    name: '社区社会组织孵化（演示）',
    rules: DEFAULT_PROGRAMME_RULES,
    adoptedOn: '2024-06-01',
  });
  return tx.repository(IncubationCall).insertMany(
    ['2024', '2025', '2026'].map((year) => ({
      districtId,
      programmeId: programme.id,
      title: `${year} 年度孵化征集`,
      opensOn: `${year}-01-01`,
      closesOn: `${year}-12-31`,
    })),
  );
}

async function writeCase(target: Target, organisation: Organisation, plan: IncubationPlan): Promise<void> {
  const { tx, calls } = target;
  const call = calls.find(({ opensOn }) => opensOn.slice(0, 4) === plan.draftedOn.slice(0, 4));
  if (!call) throw new Error(`No call for ${plan.draftedOn}`);
  const papers = [];
  for (const { kind, day } of plan.papers)
    papers.push({ kind, day, documentId: await writePaper(target, organisation, { kind, day }) });
  await recordIncubationHistory({ tx, organisation, call, history: plan, papers });
}

async function writePaper(
  { tx, papers }: Target,
  organisation: Organisation,
  { kind, day }: IncubationPlan['papers'][number],
): Promise<string> {
  const content = papers.get(kind);
  if (!content) throw new Error(`No paper was made for ${kind}`);
  const { id: attachmentId } = await attach(tx, { districtId: organisation.districtId, content });
  // What is decided on at the exit is what the criteria are proved by.
  const purposes = kind === 'exitApplication' ? PROVED.map((criterion) => `exit:${criterion}`) : [];
  const clock = { now: () => new Date(`${day}T10:00:00+08:00`) };
  const document = await addDocument(
    tx,
    { clock, requestId: 'seed' },
    {
      organisation,
      document: {
        kind: 'otherDocument',
        title: INCUBATION_DOCUMENT_LABELS[kind].zh,
        issuedOn: day,
        validTo: null,
        attachmentId,
        supersedes: null,
        purposes,
      },
    },
  );
  if (purposes.length > 0)
    await tx.repository(OrganisationEvidence).update(
      { districtId: organisation.districtId, documentId: document.id },
      {
        state: 'verified',
        decidedBy: 'seed',
        decidedAt: clock.now(),
        verifiedOn: day,
        validTo: addMonths(isoDate(day), PROOF_MONTHS),
      },
    );
  return document.id;
}
