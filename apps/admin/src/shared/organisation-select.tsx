import { useLazyQuery } from '@apollo/client/react';
import { OrganisationChoicesDocument } from '@weizhi/graphql-client/documents';
import { Select } from 'antd';
import { useEffect, useState } from 'react';

export interface OrganisationSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  readonly label: string;
  /** What is chosen when the form opens, so that it shows by name. */
  readonly chosen?: { readonly id: string; readonly name: string };
}

const TYPING_PAUSE_MS = 250;

/** Chooses an organisation by typing part of its name. Fits into a form item. */
export function OrganisationSelect({ id, value, onChange, label, chosen }: OrganisationSelectProps) {
  const [text, setText] = useState('');
  const [find, { data, loading }] = useLazyQuery(OrganisationChoicesDocument);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => void find({ variables: { search: text.trim() } }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, text]);
  const found = (data?.organisations.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.uscc ? `${node.name}（${node.uscc}）` : node.name,
  }));
  const options = chosen && text.trim() === '' ? [{ value: chosen.id, label: chosen.name }, ...found] : found;
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value == null ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label={label}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder="输入名称查找"
      notFoundContent={text.trim() === '' ? '请输入名称' : '没有找到，请减少几个字再试'}
      options={options}
    />
  );
}
