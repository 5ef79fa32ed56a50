import { skipToken, useLazyQuery, useQuery } from '@apollo/client/react';
import { ChosenDivisionDocument, GrantableDivisionsDocument } from '@weizhi/graphql-client/documents';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { pathWords } from './division-words';

/** A division by its id and name. */
export interface DivisionOption {
  readonly value: string;
  readonly label: string;
}

export interface DivisionsSelectProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly label: string;
  /** Divisions whose names are known already. */
  readonly known?: readonly DivisionOption[];
}

const TYPING_PAUSE_MS = 250;

/** Chooses any number of divisions by typing parts of their names. Fits into a form item. */
export function DivisionsSelect({ id, value, onChange, label, known = [] }: DivisionsSelectProps) {
  const [text, setText] = useState('');
  const [named, setNamed] = useState<readonly DivisionOption[]>(known);
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
  const first = useFirst(value, named);
  const options = distinct([...(text.trim() === '' ? [] : found), ...first, ...named]);
  return (
    <Select<string[], DivisionOption>
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      value={[...(value ?? [])]}
      onChange={(ids) => {
        setNamed(distinct([...options, ...named]).filter((option) => ids.includes(option.value)));
        onChange?.(ids);
      }}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder="输入名称查找，可选多个"
      notFoundContent={text.trim() === '' ? '请输入名称' : '没有找到，请减少几个字再试'}
      options={options}
    />
  );
}

/** The one division that a form begins with, so that it shows by its name. */
function useFirst(
  value: readonly string[] | undefined,
  named: readonly DivisionOption[],
): readonly DivisionOption[] {
  const unknown = (value ?? []).find((id) => !named.some((option) => option.value === id));
  const { data } = useQuery(
    ChosenDivisionDocument,
    unknown === undefined ? skipToken : { variables: { id: unknown } },
  );
  return unknown !== undefined && data?.division
    ? [{ value: unknown, label: pathWords(data.division.path) }]
    : [];
}

function distinct(options: readonly DivisionOption[]): DivisionOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}
