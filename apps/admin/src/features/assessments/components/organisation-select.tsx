import { useLazyQuery } from '@apollo/client/react';
import { AssessableOrganisationsDocument } from '@weizhi/graphql-client/documents';
import { Select } from 'antd';
import { useEffect, useState } from 'react';

export interface OrganisationSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}

const TYPING_PAUSE_MS = 250;

/** Chooses an organisation by typing part of its name. Fits into a form item. */
export function OrganisationSelect({ id, value, onChange }: OrganisationSelectProps) {
  const [text, setText] = useState('');
  const [find, { data, loading }] = useLazyQuery(AssessableOrganisationsDocument);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => void find({ variables: { search: text.trim() } }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, text]);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label="被评组织"
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder="输入名称查找"
      notFoundContent={text.trim() === '' ? '请输入名称' : '没有找到，请减少几个字再试'}
      options={(data?.organisations.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }))}
    />
  );
}
