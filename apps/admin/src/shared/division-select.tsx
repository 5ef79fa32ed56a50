import { skipToken, useLazyQuery, useQuery } from '@apollo/client/react';
import { DIVISION_KIND_LABELS } from '@weizhi/domain';
import {
  ChosenDivisionDocument,
  type DivisionKind,
  GrantableDivisionsDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { pathWords } from './division-words';

export interface DivisionSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly label: string;
  /** Kinds that may be chosen; all when left out. What was chosen and is none of them any more is taken away. */
  readonly kinds?: readonly DivisionKind[] | undefined;
}

const TYPING_PAUSE_MS = 250;

/** Chooses a division by typing part of its name; one that is chosen already shows by its name. Fits into a form item. */
export function DivisionSelect({ id, value, onChange, label, kinds }: DivisionSelectProps) {
  const [text, setText] = useState('');
  const [find, { data, loading }] = useLazyQuery(GrantableDivisionsDocument);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const variables = { search: text.trim(), ...(kinds ? { kinds: [...kinds] } : {}) };
    const timer = setTimeout(() => void find({ variables }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, text, kinds]);
  const found = (data?.divisions.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: pathWords(node.path),
  }));
  const { options: chosen, kind } = useChosen(value);
  const isOfOtherKind = kinds !== undefined && kind !== undefined && !kinds.includes(kind);
  useEffect(() => {
    if (isOfOtherKind) onChange?.(undefined);
  }, [isOfOtherKind, onChange]);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder={placeholderOf(kinds)}
      notFoundContent={text.trim() === '' ? '请输入名称' : '没有找到，请减少几个字再试'}
      allowClear
      options={text.trim() === '' ? distinct([...chosen, ...found]) : found}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function placeholderOf(kinds: readonly DivisionKind[] | undefined): string {
  if (kinds === undefined) return '输入名称查找，如：崇川区、钟秀街道';
  return `输入${kinds.map((kind) => enumLabel(DIVISION_KIND_LABELS, kind)).join('、')}的名称查找`;
}

function distinct(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** The division that is chosen already, so that it shows by its name, and its kind. */
function useChosen(id: string | undefined): {
  readonly options: readonly Option[];
  readonly kind: DivisionKind | undefined;
} {
  const { data } = useQuery(ChosenDivisionDocument, id === undefined ? skipToken : { variables: { id } });
  const path = id === undefined ? undefined : data?.division?.path;
  if (id === undefined || !path) return { options: [], kind: undefined };
  return { options: [{ value: id, label: pathWords(path) }], kind: path.at(-1)?.kind };
}
