import {
  FORMATION_BASIS_LABELS,
  GOVERNANCE_BODY_LABELS,
  LEGAL_FORM_LABELS,
  MINISTRY_KIND_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import type { OrganisationFactsFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatCount, formatDay, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { pathWords } from '../../../shared/division-words';
import { RevealControl } from '../../../shared/reveal-control';
import { organisationPath } from '../model/organisation-address';
import { CoverageDialog } from './coverage-dialog';

export interface FactsPanelProps {
  readonly organisation: OrganisationFactsFragment;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** What an organisation is. */
export function FactsPanel({ organisation, mayManage, onChanged }: FactsPanelProps) {
  const [covering, setCovering] = useState(false);
  return (
    <Section
      title="基本情况"
      extra={mayManage ? <Button onClick={() => setCovering(true)}>调整服务社区</Button> : null}
    >
      {covering ? (
        <CoverageDialog
          organisation={organisation}
          onClose={() => setCovering(false)}
          onChanged={onChanged}
        />
      ) : null}
      <dl className="wz-facts">
        {factsOf(organisation).map(([term, words]) => (
          <Fact key={term} term={term} words={words} />
        ))}
      </dl>
    </Section>
  );
}

function Fact({ term, words }: { readonly term: string; readonly words: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </>
  );
}

const UNKNOWN = '未填写';

function factsOf(organisation: OrganisationFactsFragment): readonly (readonly [string, ReactNode])[] {
  return [...registrationFacts(organisation), ...kindFacts(organisation), ...placeFacts(organisation)];
}

function registrationFacts({
  legalForm,
  uscc,
  filingNumber,
  statusSince,
  registrationAuthority,
  competentAuthority,
}: OrganisationFactsFragment): readonly (readonly [string, ReactNode])[] {
  return [
    ['组织形式', legalForm ? enumLabel(LEGAL_FORM_LABELS, legalForm) : '非法人团队'],
    ['统一社会信用代码', uscc ?? '无（不是法人）'],
    ['备案号', filingNumber ?? '无'],
    ['当前状态始于', formatDay(statusSince)],
    ['登记（备案）机关', registrationAuthority ?? UNKNOWN],
    ['业务主管单位', competentAuthority ?? UNKNOWN],
  ];
}

function kindFacts({
  serviceKind,
  secondaryKinds,
  ministryKind,
  formationBasis,
  governanceBody,
  countsAsCommunityOrganisation,
  purpose,
}: OrganisationFactsFragment): readonly (readonly [string, ReactNode])[] {
  const kinds = [serviceKind, ...secondaryKinds].map((kind) => enumLabel(SERVICE_KIND_LABELS, kind));
  return [
    ['服务类别', kinds.join('、')],
    ['民政统计类别', enumLabel(MINISTRY_KIND_LABELS, ministryKind)],
    [
      '计入社区社会组织',
      countsAsCommunityOrganisation
        ? '是'
        : governanceBody
          ? `否（${enumLabel(GOVERNANCE_BODY_LABELS, governanceBody)}）`
          : '否（未备案登记或已终止）',
    ],
    ['组建基础', formationBasis ? enumLabel(FORMATION_BASIS_LABELS, formationBasis) : UNKNOWN],
    ['宗旨与业务范围', purpose ?? UNKNOWN],
  ];
}

function placeFacts({
  division,
  communities,
  foundedOn,
  memberCount,
  supervisingUnits,
  fiscalHost,
  contact,
}: OrganisationFactsFragment): readonly (readonly [string, ReactNode])[] {
  return [
    ['住所', pathWords(division.path)],
    ['服务社区', communities.map(({ name }) => name).join('、') || '未填写'],
    ['成立日期', foundedOn ? formatDay(foundedOn) : UNKNOWN],
    ['成员人数', memberCount == null ? UNKNOWN : formatCount(memberCount)],
    ['指导单位', supervisingUnits.join('、') || UNKNOWN],
    ['资金托管机构', fiscalHost ? <Link to={organisationPath(fiscalHost.id)}>{fiscalHost.name}</Link> : '无'],
    ['联系人', contact ? <Contact contact={contact} /> : UNKNOWN],
  ];
}

function Contact({ contact }: { readonly contact: NonNullable<OrganisationFactsFragment['contact']> }) {
  return (
    <>
      {[contact.nameMasked, contact.phoneMasked].filter(Boolean).join(' ')} <RevealControl person={contact} />
    </>
  );
}
