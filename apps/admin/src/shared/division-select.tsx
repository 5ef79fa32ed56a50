import { skipToken, useLazyQuery, useQuery } from '@apollo/client/react';
import { ChosenDivisionDocument, GrantableDivisionsDocument } from '@weizhi/graphql-client/documents';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { pathWords } from './division-words';

export interface DivisionSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly label: string;
}

const TYPING_PAUSE_MS = 250;

/** Chooses a division by typing part of its name; one that is chosen already shows by its name. Fits into a form item. */
export function DivisionSelect({ id, value, onChange, label }: DivisionSelectProps) {
  const [text, setText] = useState('');
  const [find, { data, loading }] = useLazyQuery(GrantableDivisionsDocument);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(() => void find({ variables: { search: text.trim() } }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, text]);
  const found = (data?.divisions.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: pathWords(node.path),
  }));
  const chosen = useChosen(found.some((option) => option.value === value) ? undefined : value);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder="输入名称查找，如：崇川区、钟秀街道"
      notFoundContent={text.trim() === '' ? '请输入名称' : '没有找到，请减少几个字再试'}
      allowClear
      options={text.trim() === '' ? [...chosen, ...found] : found}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The division that is chosen already, so that it shows by its name. */
function useChosen(id: string | undefined): readonly Option[] {
  const { data } = useQuery(ChosenDivisionDocument, id === undefined ? skipToken : { variables: { id } });
  return id !== undefined && data?.division ? [{ value: id, label: pathWords(data.division.path) }] : [];
}
