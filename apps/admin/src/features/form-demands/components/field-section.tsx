import { useMutation } from '@apollo/client/react';
import { FORM_FIELD_ROLE_LABELS, OVERLAP_STANDING_LABELS } from '@weizhi/domain';
import {
  ElementNameFragmentDoc,
  type ElementNameFragment,
  type FormDemandDetailQuery,
  type FormDemandPageFragment,
  FormDemandRowFragmentDoc,
  MapFormFieldsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import {
  type Choice,
  choiceOf,
  elementChoices,
  mappingsOf,
  overlapSummary,
  ROLE_CHOICES,
} from '../model/field-choices';
import { OverlapPanel } from './overlap-panel';
import { ProposeElementDialog } from './propose-element-dialog';

interface FieldSectionProps {
  readonly demand: FormDemandPageFragment;
  readonly elements: FormDemandDetailQuery['canonicalElements'];
}

/** The columns of the form, what each is mapped to, and what of it exists already. */
export function FieldSection({ demand, elements }: FieldSectionProps) {
  const known = elements.map((element) => readFragment(ElementNameFragmentDoc, element));
  return demand.availableActions.includes('MAP_FIELDS') ? (
    <MappingSection demand={demand} elements={known} />
  ) : (
    <Section title="表项">
      <p>{overlapSummary(demand.fields)}</p>
      <div className="wz-table-scroll" role="region" aria-label="表项清单" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">表头</th>
              <th scope="col">数据项</th>
              <th scope="col">查重结果</th>
              <th scope="col">已在哪张表</th>
            </tr>
          </thead>
          <tbody>
            {demand.fields.map(({ position, heading, role, element, standing, heldForm, heldOn }) => (
              <tr key={position}>
                <td>{heading}</td>
                <td>
                  {element
                    ? readFragment(ElementNameFragmentDoc, element).name
                    : role && enumLabel(FORM_FIELD_ROLE_LABELS, role)}
                </td>
                <td>
                  {standing ? (
                    <Tag color={standing === 'NEW' ? 'processing' : 'default'}>
                      {enumLabel(OVERLAP_STANDING_LABELS, standing)}
                    </Tag>
                  ) : (
                    '—'
                  )}
                </td>
                <td className="wz-wrap">
                  {heldForm ?? '—'}
                  {heldOn == null ? '' : `（${formatDay(heldOn)}）`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface MappingProps {
  readonly demand: FormDemandPageFragment;
  readonly elements: readonly ElementNameFragment[];
}

function MappingSection({ demand, elements }: MappingProps) {
  const { id, version } = readFragment(FormDemandRowFragmentDoc, demand);
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({});
  const [proposing, setProposing] = useState<number>();
  const [map] = useMutation(MapFormFieldsDocument);
  const { run, busy, refusal } = useCommand();
  const choose = (position: number, choice: Choice): void =>
    setChoices((before) => ({ ...before, [position]: choice }));
  const save = (): void =>
    void run(async () => {
      const input = { demandId: id, expectedVersion: version, fields: mappingsOf(choices) };
      const answer = (await map({ variables: { input } })).data?.mapFormFields;
      if (answer?.__typename === 'FormDemandChanged') setChoices({});
      return answer;
    }, '字段已对应');
  const options = [
    { label: '数据项', options: elementChoices(demand.fields, elements) },
    { label: '区分行的列', options: ROLE_CHOICES },
  ];
  const proposed = demand.fields.find(({ position }) => position === proposing);
  return (
    <Section title="对应字段">
      <p>每一列都要对应到一个数据项；字典里没有的，申请新增。</p>
      <RefusalAlert refusal={refusal} />
      <div className="wz-table-scroll" role="region" aria-label="字段清单" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">表头</th>
              <th scope="col">对应到</th>
              <th scope="col">没有合适的</th>
            </tr>
          </thead>
          <tbody>
            {demand.fields.map((field) => {
              const choice = choices[field.position];
              return (
                <tr key={field.position}>
                  <td>{field.heading}</td>
                  <td>
                    {choice?.kind === 'proposed' ? (
                      <Tag color="processing">新增：{choice.element.name}</Tag>
                    ) : (
                      <Select
                        aria-label={`${field.heading}对应到`}
                        className="wz-mapping-select"
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder="请选择"
                        value={choice?.value ?? choiceOf(field)}
                        options={options}
                        onChange={(value: string) => choose(field.position, { kind: 'chosen', value })}
                      />
                    )}
                  </td>
                  <td>
                    <Button size="small" onClick={() => setProposing(field.position)}>
                      申请新增
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Button type="primary" loading={busy} onClick={save}>
        保存对应
      </Button>
      <OverlapPanel demand={demand} choices={choices} />
      {proposed ? (
        <ProposeElementDialog
          heading={proposed.heading}
          onClose={() => setProposing(undefined)}
          onProposed={(element) => choose(proposed.position, { kind: 'proposed', element })}
        />
      ) : null}
    </Section>
  );
}
