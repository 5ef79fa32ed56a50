import { FilterBar } from '@weizhi/ui';
import { Form, Input } from 'antd';
import { useSearchParams } from 'react-router';

/** The text that a list is narrowed by, kept in the address; null when there is none. */
export function useTextFilter(): readonly [string | null, (text: string) => void] {
  const [search, setSearch] = useSearchParams();
  const text = search.get('search') ?? '';
  const setText = (next: string): void => {
    const address = new URLSearchParams(search);
    if (next.trim() === '') address.delete('search');
    else address.set('search', next.trim());
    setSearch(address);
  };
  return [text === '' ? null : text, setText];
}

export interface TextFilterProps {
  /** What is looked for, such as 查找项目. */
  readonly label: string;
  /** What the text is part of, such as 名称或编号. */
  readonly field: string;
  readonly text: string | null;
  readonly onText: (text: string) => void;
}

/** The filter of a list by one text. */
export function TextFilter({ label, field, text, onText }: TextFilterProps) {
  return (
    <FilterBar
      label={label}
      values={{ search: text ?? '' }}
      onApply={({ search }) => onText(search)}
      onClear={() => onText('')}
    >
      <Form.Item name="search" label={field}>
        <Input allowClear maxLength={50} />
      </Form.Item>
    </FilterBar>
  );
}
