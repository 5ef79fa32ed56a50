import { useQuery } from '@apollo/client/react';
import { CREDIT_FLAG_LABELS, REGISTRATION_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  OrganisationDocument,
  OrganisationDocumentsPartFragmentDoc,
  OrganisationElementsPartFragmentDoc,
  type OrganisationFactsFragment,
  OrganisationFactsFragmentDoc,
  OrganisationHistoryPartFragmentDoc,
  OrganisationPostsPartFragmentDoc,
  type OrganisationQuery,
  OrganisationRegistrationPartFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  LoadingState,
  natureOfKind,
  NatureTag,
  PageHeader,
} from '@weizhi/ui';
import { Alert, Button, Space, Tag } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { FilledForms } from '../../shared/filled-forms';
import { Spot } from '../../shared/spot';
import { AccountsPanel } from './components/accounts-panel';
import { DocumentsPanel } from './components/documents-panel';
import { ElementsPanel } from './components/elements-panel';
import { FactsPanel } from './components/facts-panel';
import { FundingPanel } from './components/funding-panel';
import { HistoryPanel } from './components/history-panel';
import { PostsPanel } from './components/posts-panel';
import { RegistrationPanel } from './components/registration-panel';
import { WithdrawOrganisationButton } from './components/withdraw-organisation-button';
import { CREDIT_COLOURS, STATUS_COLOURS } from './model/marks';
import { organisationPath } from './model/organisation-address';

/** One organisation on one screen: what it is, what it lacks, what proves it, and what happened. */
export function OrganisationPage() {
  const { organisationId = '' } = useParams();
  const { data, error, refetch } = useQuery(OrganisationDocument, {
    variables: { id: organisationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取组织" />;
  if (!data.organisation)
    return (
      <EmptyState
        wholePage
        title="没有这个组织"
        advice="它可能已撤销录入，或不在您的辖区范围内。"
        action={<Link to="/organisations">回到社会组织列表</Link>}
      />
    );
  return <OrganisationDetail organisation={data.organisation} onChanged={() => void refetch()} />;
}

interface OrganisationDetailProps {
  readonly organisation: NonNullable<OrganisationQuery['organisation']>;
  readonly onChanged: () => void;
}

function OrganisationDetail({ organisation, onChanged }: OrganisationDetailProps) {
  const facts = readFragment(OrganisationFactsFragmentDoc, organisation);
  const elements = readFragment(OrganisationElementsPartFragmentDoc, organisation);
  const registration = readFragment(OrganisationRegistrationPartFragmentDoc, organisation);
  const { posts } = readFragment(OrganisationPostsPartFragmentDoc, organisation);
  const documents = readFragment(OrganisationDocumentsPartFragmentDoc, organisation);
  const history = readFragment(OrganisationHistoryPartFragmentDoc, organisation);
  const mayManage = useCan('organisation.manage') && !facts.mergedInto;
  const mayReadFunding = useCan('funding.read');
  return (
    <>
      <OrganisationHeader organisation={facts} mayManage={mayManage} />
      <div className="wz-stack">
        {facts.mergedInto ? (
          <Alert
            type="info"
            role="note"
            showIcon
            title={
              <>
                重复登记，已并入{' '}
                <Link to={organisationPath(facts.mergedInto.id)}>{facts.mergedInto.name}</Link>
                ；以下为合并前的记录。
              </>
            }
          />
        ) : null}
        <div className="wz-columns">
          <div className="wz-stack">
            <ElementsPanel elements={elements.elements} />
            <DocumentsPanel
              organisation={facts}
              documents={documents.documents.edges.map(({ node }) => node)}
              mayManage={mayManage}
              onChanged={onChanged}
            />
          </div>
          <div className="wz-stack">
            <Spot name="registration">
              <RegistrationPanel organisation={registration} onChanged={onChanged} />
            </Spot>
            <FactsPanel organisation={facts} mayManage={mayManage} onChanged={onChanged} />
            <PostsPanel organisation={facts} posts={posts} onChanged={onChanged} />
            {mayReadFunding ? <AccountsPanel organisationId={facts.id} /> : null}
            {mayReadFunding ? <FundingPanel organisationId={facts.id} /> : null}
            <HistoryPanel events={history.events.edges.map(({ node }) => node)} />
          </div>
        </div>
      </div>
    </>
  );
}

interface OrganisationHeaderProps {
  readonly organisation: OrganisationFactsFragment;
  readonly mayManage: boolean;
}

function OrganisationHeader({ organisation, mayManage }: OrganisationHeaderProps) {
  const { id, name, registrationStatus, creditFlag, district } = organisation;
  return (
    <PageHeader
      title={name}
      marks={
        <>
          <Tag color={STATUS_COLOURS[registrationStatus]}>
            {enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus)}
          </Tag>
          {creditFlag === 'NORMAL' ? null : (
            <Tag color={CREDIT_COLOURS[creditFlag]}>{enumLabel(CREDIT_FLAG_LABELS, creditFlag)}</Tag>
          )}
          <NatureTag nature={natureOfKind(district.kind)} />
        </>
      }
      trail={[
        { key: 'list', name: '社会组织', link: <Link to="/organisations">社会组织</Link> },
        { key: id, name },
      ]}
      actions={
        <Space wrap>
          <FilledForms subject="ORGANISATION" of={id} districtId={district.id} />
          {mayManage ? <ManageActions organisation={organisation} /> : null}
        </Space>
      }
    />
  );
}

function ManageActions({ organisation }: Pick<OrganisationHeaderProps, 'organisation'>) {
  const navigate = useNavigate();
  const { id } = organisation;
  return (
    <Space wrap>
      <Button onClick={() => void navigate(`/submissions?organisation=${encodeURIComponent(id)}`)}>
        材料链接与来件
      </Button>
      <Button onClick={() => void navigate(`${organisationPath(id)}/edit`)}>修改</Button>
      <WithdrawOrganisationButton organisation={organisation} />
    </Space>
  );
}
