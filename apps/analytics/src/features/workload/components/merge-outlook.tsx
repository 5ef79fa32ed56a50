import { Section } from '@weizhi/ui';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { type FormInForce, mergeSentence } from '../model/merge-words';

/** Tries what it would come to if some forms were one. */
export function MergeOutlook({ forms }: { readonly forms: readonly FormInForce[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Section title="试算：把几张表合并成一张">
      <Checkbox.Group
        aria-label="要合并的报表"
        className="wz-choices"
        value={[...chosen]}
        onChange={(values) => setChosen(values)}
        options={forms.map(({ demandId, form, elements }) => ({
          value: demandId,
          label: `${form}（${String(elements.length)} 项）`,
        }))}
      />
      <p role="status">{mergeSentence(forms, chosen)}</p>
    </Section>
  );
}
