import {
  dateInShanghai,
  DIVISION_LEVEL,
  type DivisionKind,
  DOCUMENT_KIND_LABELS,
  type FormFacts,
  INCUBATION_DOCUMENT_LABELS,
  INCUBATION_STAGE_LABELS,
  LEGAL_FORM_LABELS,
  REGISTRATION_STATUS_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type IncubationCase, IncubationCall, IncubationProgramme, listPapersOfGroup } from '../incubation';
import { type Organisation, OrganisationDocument } from '../organisations';
import { personLoader } from '../people';

const MOST_DOCUMENTS = 200;

/** What a form of an organisation is filled with: every placeholder of the dictionary, personal values in their masked form. */
export async function readOrganisationFacts(context: RequestContext, row: Organisation): Promise<FormFacts> {
  return {
    ...registrationFacts(row),
    ...(await readPlaceFacts(context, row)),
    ...(await readContactFacts(context, row)),
    填表日期: dayText(dateInShanghai(context.clock.now().getTime())),
    材料清单: await readDocuments(context, row),
  };
}

function registrationFacts(row: Organisation): FormFacts {
  const { legalForm, memberCount } = row;
  return {
    组织名称: row.name,
    统一社会信用代码: textOf(row.uscc),
    备案编号: textOf(row.filingNumber),
    组织形式: legalForm === null ? '' : LEGAL_FORM_LABELS[legalForm].zh,
    登记状态: REGISTRATION_STATUS_LABELS[row.registrationStatus].zh,
    登记状态日期: dayText(row.statusSince),
    服务类别: SERVICE_KIND_LABELS[row.serviceKind].zh,
    成立日期: dayText(row.foundedOn),
    宗旨: textOf(row.purpose),
    成员人数: memberCount === null ? '' : String(memberCount),
    业务主管单位: textOf(row.competentAuthority),
    登记管理机关: textOf(row.registrationAuthority),
  };
}

async function readContactFacts(
  context: RequestContext,
  { districtId, contactPersonId: id }: Organisation,
): Promise<FormFacts> {
  const contact = id === null ? undefined : await personLoader(context).load({ districtId, id });
  return { 联系人: textOf(contact?.nameMasked), 联系电话: textOf(contact?.phoneMasked) };
}

/** The same for a form of a case, with what is said of the case. */
export async function readCaseFacts(
  context: RequestContext,
  { row, organisation }: { readonly row: IncubationCase; readonly organisation: Organisation },
): Promise<FormFacts> {
  const { districtId } = row;
  const { reads } = context;
  const programme = await reads.repository(IncubationProgramme).findOne({ districtId, id: row.programmeId });
  const call = await reads.repository(IncubationCall).findOne({ districtId, id: row.callId });
  if (!programme || !call) throw new Error('A case is of a programme or call that is absent');
  const missing = await listPapersOfGroup(reads, row, context);
  return {
    ...(await readOrganisationFacts(context, organisation)),
    个案编号: row.number,
    孵化项目: programme.name,
    征集名称: call.title,
    孵化类型: programme.rules.tracks.find(({ code }) => code === row.track)?.name ?? row.track,
    申请内容: row.summary,
    申请金额: row.requestedSum,
    当前阶段: INCUBATION_STAGE_LABELS[row.stage].zh,
    申请日期: dayText(row.appliedOn),
    入壳日期: dayText(row.admittedOn),
    孵化期满日期: dayText(row.endsOn),
    出壳日期: dayText(row.graduatedOn),
    出壳证书编号: row.certificateNumber ?? '',
    缺少材料项数: String(missing.length),
    缺少材料: missing.map((paper, index) => ({
      序号: String(index + 1),
      材料名称: INCUBATION_DOCUMENT_LABELS[paper].zh,
    })),
  };
}

async function readDocuments(
  { reads }: RequestContext,
  { districtId, id }: Organisation,
): Promise<Readonly<Record<string, string>>[]> {
  const documents = await reads.repository(OrganisationDocument).find({
    where: { districtId, organisationId: id },
    order: { issuedOn: 'ASC', id: 'ASC' },
  });
  const live = documents.filter(({ withdrawnAt }) => withdrawnAt === null);
  const superseded = new Set(live.map(({ supersedesId }) => supersedesId));
  return live
    .filter((document) => !superseded.has(document.id))
    .slice(0, MOST_DOCUMENTS)
    .map(({ title, kind, issuedOn, validTo }, index) => ({
      序号: String(index + 1),
      材料名称: title,
      材料类别: DOCUMENT_KIND_LABELS[kind].zh,
      材料日期: dayText(issuedOn),
      有效期至: dayText(validTo),
    }));
}

/** Names of the place of the seat and of those above it. */
async function readPlaceFacts({ reads }: RequestContext, { divisionId }: Organisation): Promise<FormFacts> {
  const rows = await reads.sql<{ name: string; kind: DivisionKind }>(
    `select a.name, a.kind from division d
       join division a on a.id = any(string_to_array(trim(both '/' from d.path), '/')::bigint[])
      where d.id = $1::bigint`,
    [divisionId],
  );
  const nameAt = (kind: DivisionKind): string =>
    textOf(rows.find((row) => DIVISION_LEVEL[row.kind] === DIVISION_LEVEL[kind])?.name);
  return { 所在区: nameAt('district'), 所在街道: nameAt('subdistrict'), 所在社区: nameAt('community') };
}

function textOf(text: string | null | undefined): string {
  return text ?? '';
}

/** A day as documents write it. */
function dayText(day: string | null): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? [];
  return year === undefined ? '' : `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
