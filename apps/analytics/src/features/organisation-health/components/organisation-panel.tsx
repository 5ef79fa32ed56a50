import { skipToken, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { OrganisationsOfPlaceDocument, OrganisationHealthOfDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, Section } from '@weizhi/ui';
import { Select } from 'antd';
import { useState } from 'react';
import type { HealthView } from '../model/health-view';
import { OrganisationRadar } from './organisation-radar';

const NONE: readonly { readonly id: string; readonly name: string }[] = [];

/** One organisation of the place: its dimensions, its reasons, and what would raise it most. */
export function OrganisationPanel({ view }: { readonly view: HealthView }) {
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery(OrganisationsOfPlaceDocument, {
    variables: { divisionId: view.division.id, search: search === '' ? null : search },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  const choices = data ? data.organisations.edges.map(({ node }) => node) : NONE;
  const first = search === '' ? choices[0]?.id : undefined;
  if (data && search === '' && first === undefined) return <NoOrganisation />;
  const chosen = view.address.organisation ?? first;
  return (
    <>
      <Choice
        choices={choices}
        chosen={chosen}
        onSearch={setSearch}
        onChoose={(organisation) => view.change({ organisation })}
      />
      <Chosen view={view} id={chosen} />
    </>
  );
}

interface ChoiceProps {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | undefined;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (id: string) => void;
}

function Choice({ choices, chosen, onSearch, onChoose }: ChoiceProps) {
  return (
    <div className="wz-card wz-controls wz-no-print">
      <div className="wz-field">
        <span>查看组织</span>
        <Select
          aria-label="查看哪个组织"
          showSearch={{ filterOption: false, onSearch }}
          value={chosen}
          onChange={onChoose}
          popupMatchSelectWidth={false}
          placeholder="输入名称查找"
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </div>
  );
}

function NoOrganisation() {
  return (
    <Section title="单个组织的健康度">
      <EmptyState
        title="所选辖区没有在册的社会组织"
        advice="在工作台建档或导入台账后，这里会显示每个组织的健康度。"
      />
    </Section>
  );
}

function Chosen({ view, id }: { readonly view: HealthView; readonly id: string | undefined }) {
  const { data, error, refetch } = useQuery(
    OrganisationHealthOfDocument,
    id === undefined ? skipToken : { variables: { id } },
  );
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取组织健康度" />;
  if (!data.organisation)
    return <EmptyState title="没有这个组织，或不在您的辖区范围内" advice="请在上方另选一个组织。" />;
  return <OrganisationRadar view={view} organisation={data.organisation} />;
}
