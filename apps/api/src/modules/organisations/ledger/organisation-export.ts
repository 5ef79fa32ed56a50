import {
  type BilingualText,
  CREDIT_FLAG_LABELS,
  LEGAL_FORM_LABELS,
  REGISTRATION_STATUS_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import type { Locale } from '../../../platform/context/locale';
import type { RequestContext } from '../../../platform/context/request-context';
import {
  type ExportColumn,
  type FilterWords,
  labelled,
  listExport,
  said,
  statedWords,
} from '../../../platform/exports';
import { type Division, divisionLoader, statedDivision } from '../../divisions';
import { type Person, personLoader } from '../../people';
import { Organisation } from '../organisation.entity';
import { type OrganisationFilter, OrganisationOrder } from '../organisation.inputs';
import { narrowOrganisations, ORGANISATION_ORDERS } from '../organisation-list';

interface ExportedOrganisation {
  readonly organisation: Organisation;
  readonly subdistrict: string | null;
  readonly community: string | null;
  readonly contact: Person | undefined;
}

type Column = ExportColumn<ExportedOrganisation>;

const stated = (
  header: BilingualText,
  value: (organisation: Organisation, locale: Locale) => string | number | null,
  rest: Partial<Column> = {},
): Column => ({ header, kind: 'text', value: (row, locale) => value(row.organisation, locale), ...rest });

/** The columns carry the headers of the import template, so that the file can be corrected and taken in elsewhere. */
const COLUMNS: readonly Column[] = [
  stated({ zh: '组织名称', en: 'Name' }, ({ name }) => name, { width: 34 }),
  {
    header: { zh: '街道', en: 'Subdistrict' },
    kind: 'text',
    width: 16,
    value: ({ subdistrict }) => subdistrict,
  },
  { header: { zh: '社区', en: 'Community' }, kind: 'text', width: 18, value: ({ community }) => community },
  stated(
    { zh: '登记备案状态', en: 'Registration status' },
    ({ registrationStatus }, locale) => said(REGISTRATION_STATUS_LABELS[registrationStatus], locale),
    {
      help: {
        zh: '已备案：街道或社区备案，无法人资格；已登记：民政部门登记的法人',
        en: 'Filed: no legal person; registered: a legal person',
      },
    },
  ),
  stated({ zh: '组织形式', en: 'Legal form' }, ({ legalForm }, locale) =>
    legalForm === null ? null : said(LEGAL_FORM_LABELS[legalForm], locale),
  ),
  stated({ zh: '统一社会信用代码', en: 'Unified social credit code' }, ({ uscc }) => uscc, { width: 24 }),
  stated({ zh: '备案号', en: 'Filing number' }, ({ filingNumber }) => filingNumber, { width: 24 }),
  stated({ zh: '登记备案日期', en: 'Status since' }, ({ statusSince }) => statusSince, { kind: 'date' }),
  stated({ zh: '服务类别', en: 'Service kind' }, ({ serviceKind }, locale) =>
    said(SERVICE_KIND_LABELS[serviceKind], locale),
  ),
  stated({ zh: '成立日期', en: 'Founded on' }, ({ foundedOn }) => foundedOn, { kind: 'date' }),
  stated({ zh: '成员人数', en: 'Members' }, ({ memberCount }) => memberCount, {
    kind: 'number',
    help: { zh: '组织自报；空为不清楚', en: 'As it states them; empty when not known' },
  }),
  {
    header: { zh: '联系人及电话', en: 'Contact' },
    kind: 'text',
    width: 24,
    help: { zh: '已脱敏；无查看人员权限的为空', en: 'Masked; empty for those who may not read persons' },
    value: ({ contact }) =>
      contact ? [contact.nameMasked, contact.phoneMasked].filter((part) => part !== null).join(' ') : null,
  },
  stated({ zh: '业务主管单位', en: 'Competent authority' }, ({ competentAuthority }) => competentAuthority, {
    width: 24,
  }),
  stated(
    { zh: '登记备案机关', en: 'Registration authority' },
    ({ registrationAuthority }) => registrationAuthority,
    { width: 24 },
  ),
  stated({ zh: '日常指导单位', en: 'Supervising units' }, ({ supervisingUnits }) =>
    supervisingUnits.join('、'),
  ),
  stated({ zh: '信用标记', en: 'Credit flag' }, ({ creditFlag }, locale) =>
    said(CREDIT_FLAG_LABELS[creditFlag], locale),
  ),
  stated({ zh: '宗旨和业务范围', en: 'Purpose' }, ({ purpose }) => purpose, { width: 40 }),
];

/** The list of organisations as a file. */
export const ORGANISATION_EXPORT = listExport<Organisation, ExportedOrganisation, OrganisationFilter>({
  code: 'organisations',
  title: { zh: '社会组织', en: 'Organisations' },
  permission: 'organisation.read',
  entity: Organisation,
  orders: ORGANISATION_ORDERS,
  defaultOrder: OrganisationOrder.NAME_ASC,
  filterType: 'OrganisationFilter',
  narrow: narrowOrganisations,
  describeFilter,
  toRows: (rows, context) => Promise.all(rows.map((organisation) => withNames(organisation, context))),
  columns: COLUMNS,
});

async function withNames(organisation: Organisation, context: RequestContext): Promise<ExportedOrganisation> {
  const { districtId, divisionId, contactPersonId } = organisation;
  const [seat, contact] = await Promise.all([
    divisionLoader(context).load(divisionId),
    contactPersonId === null ? undefined : personLoader(context).load({ districtId, id: contactPersonId }),
  ]);
  const parent = seat?.parentId == null ? undefined : await divisionLoader(context).load(seat.parentId);
  return { organisation, contact, ...placeNames(seat, parent) };
}

const COMMUNITY_KINDS: ReadonlySet<string> = new Set(['community', 'village', 'virtualCommunity']);
const SUBDISTRICT_LEVEL = 4;

function placeNames(
  seat: Division | undefined,
  parent: Division | undefined,
): Pick<ExportedOrganisation, 'subdistrict' | 'community'> {
  if (!seat) return { subdistrict: null, community: null };
  if (COMMUNITY_KINDS.has(seat.kind)) return { subdistrict: parent?.name ?? null, community: seat.name };
  return { subdistrict: seat.level === SUBDISTRICT_LEVEL ? seat.name : null, community: null };
}

async function describeFilter(
  filter: OrganisationFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const { locale } = context;
  return statedWords([
    await statedDivision(context, filter.divisionId),
    [{ zh: '服务类别', en: 'Service kinds' }, labelled(filter.serviceKinds, SERVICE_KIND_LABELS, locale)],
    [
      { zh: '登记备案状态', en: 'Registration statuses' },
      labelled(filter.registrationStatuses, REGISTRATION_STATUS_LABELS, locale),
    ],
    [{ zh: '组织形式', en: 'Legal forms' }, labelled(filter.legalForms, LEGAL_FORM_LABELS, locale)],
    [{ zh: '信用标记', en: 'Credit flags' }, labelled(filter.creditFlags, CREDIT_FLAG_LABELS, locale)],
    [{ zh: '查找', en: 'Search' }, filter.search],
  ]);
}
