import { useMutation, useQuery } from '@apollo/client/react';
import { REPORTING_GRAIN_LABELS } from '@weizhi/domain';
import {
  ElementNameFragmentDoc,
  MapSystemFieldsDocument,
  type OutsideSystemDetailFragment,
  readFragment,
  type ReportingGrain,
  SystemElementsDocument,
} from '@weizhi/graphql-client/documents';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { enumOptions } from '../../../shared/enum-options';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { choiceOf, type FieldChoice, fieldInput, KEY_CHOICES, suggestedChoice } from '../model/field-choices';
import { headingsOf } from '../model/headings';

export interface MapFieldsDialogProps {
  readonly system: OutsideSystemDetailFragment;
  readonly onClose: () => void;
}

/** States what the fields of a system ask for: their names one a line, and for each what is held here. */
export function MapFieldsDialog({ system, onClose }: MapFieldsDialogProps) {
  const [text, setText] = useState(() => system.fields.map(({ heading }) => heading).join('\n'));
  const [grain, setGrain] = useState<ReportingGrain>(system.entryGrain ?? 'HOUSEHOLD');
  const [chosen, setChosen] = useState<Readonly<Record<string, string | undefined>>>(() => chosenOf(system));
  const [map] = useMutation(MapSystemFieldsDocument);
  const { run, busy, refusal } = useCommand();
  const elements = useElements();
  const headings = headingsOf(text);
  const choiceFor = (heading: string): string | undefined =>
    heading in chosen ? chosen[heading] : suggestedChoice(heading, elements);
  const options = [
    { label: '记录本身', options: [...KEY_CHOICES] },
    { label: '数据项', options: [...elements] },
  ];
  const save = async (): Promise<void> => {
    const input = {
      ...{ systemId: system.id, expectedVersion: system.version, entryGrain: grain },
      fields: headings.map((heading) => fieldInput(heading, choiceFor(heading))),
    };
    const done = await run(
      async () => (await map({ variables: { input } })).data?.mapSystemFields,
      '字段已对应',
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`对应字段：${system.name}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <div className="wz-stack">
        <RefusalAlert refusal={refusal} />
        <div>
          <label htmlFor="entry-grain">一条记录对应</label>
          <Select
            id="entry-grain"
            aria-label="一条记录对应"
            style={{ width: '100%' }}
            value={grain}
            options={enumOptions(REPORTING_GRAIN_LABELS)}
            onChange={(value: ReportingGrain) => setGrain(value)}
          />
        </div>
        <div>
          <label htmlFor="headings">那边的字段，按录入顺序一行一个</label>
          <Input.TextArea
            id="headings"
            rows={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        {headings.map((heading) => (
          <div key={heading}>
            <div>{heading}</div>
            <Select
              aria-label={`${heading}对应到`}
              style={{ width: '100%' }}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="这里没有，需手工填写"
              value={choiceFor(heading)}
              options={options}
              onChange={(value?: string) => setChosen((before) => ({ ...before, [heading]: value }))}
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}

/** The dictionary as choices. */
function useElements(): readonly FieldChoice[] {
  const { data } = useQuery(SystemElementsDocument);
  return (data?.canonicalElements ?? []).map((element) => {
    const { id, name } = readFragment(ElementNameFragmentDoc, element);
    return { value: id, label: name };
  });
}

function chosenOf({ fields }: OutsideSystemDetailFragment): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(fields.map((field) => [field.heading, choiceOf(field)]));
}
