import { useMutation, useQuery } from '@apollo/client/react';
import {
  CommunityFillsDocument,
  type CommunityFillsQuery,
  CorrectFillDocument,
  ElementNameFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { formatDay, Section } from '@weizhi/ui';
import { Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

type Fill = CommunityFillsQuery['communityFills'][number];

interface Chosen {
  readonly fillId: string;
  readonly household: string;
  readonly elementId: string;
  readonly label: string;
  readonly value: string;
}

/** What was filled in before, to correct one value of it; departments that were served the old one see both. */
export function CorrectSection({ divisionId }: { readonly divisionId: string }) {
  const [search, setSearch] = useState('');
  const [fillId, setFillId] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>();
  const [reached, setReached] = useState<readonly string[]>();
  const { data, refetch } = useQuery(CommunityFillsDocument, {
    variables: { divisionId, search: search === '' ? null : search },
    fetchPolicy: 'cache-and-network',
  });
  const fills = data?.communityFills ?? [];
  const fill = fills.find(({ id }) => id === fillId) ?? fills[0];
  if (fills.length === 0 && search === '') return null;
  return (
    <Section title="更正已填的数据">
      <p>发现填错了，在这里改，并写明理由。已经报送的部门会看到原值和新值。</p>
      <Space wrap>
        <Select
          aria-label="哪一次填报"
          className="wz-mapping-select"
          {...(fill ? { value: fill.id } : {})}
          options={fills.map(({ id, statedOn }) => ({ value: id, label: `数据截至 ${formatDay(statedOn)}` }))}
          onChange={setFillId}
        />
        <Input.Search aria-label="户编号或楼栋" placeholder="户编号或楼栋" allowClear onSearch={setSearch} />
      </Space>
      <ReachedNotice reached={reached} />
      {fill ? <FillRows fill={fill} onChoose={setChosen} /> : null}
      {chosen ? (
        <CorrectDialog
          chosen={chosen}
          onClose={() => setChosen(undefined)}
          onDone={(names) => {
            setReached(names);
            void refetch();
          }}
        />
      ) : null}
    </Section>
  );
}

/** Which forms hear of the correction. */
function ReachedNotice({ reached }: { readonly reached: readonly string[] | undefined }) {
  if (reached === undefined) return null;
  return (
    <p role="status">
      已更正。
      {reached.length === 0 ? '没有部门用过旧值。' : `已通知用过旧值的报表：${reached.join('、')}。`}
    </p>
  );
}

function FillRows({ fill, onChoose }: { readonly fill: Fill; readonly onChoose: (chosen: Chosen) => void }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="已填的数据" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">户编号</th>
            <th scope="col">楼栋</th>
            <th scope="col">数据（点一项更正）</th>
          </tr>
        </thead>
        <tbody>
          {fill.rows.map(({ household, building, values }) => (
            <tr key={household}>
              <td>{household === '' ? '全社区' : household}</td>
              <td>{building || '—'}</td>
              <td className="wz-wrap">
                {values.map(({ element, value }) => {
                  const { id, name } = readFragment(ElementNameFragmentDoc, element);
                  const label = `${household === '' ? '全社区' : household} ${name}`;
                  return (
                    <Button
                      key={id}
                      type="link"
                      size="small"
                      aria-label={`更正 ${label} ${value || '（空）'}`}
                      onClick={() => onChoose({ fillId: fill.id, household, elementId: id, label, value })}
                    >
                      {name} {value || '（空）'}
                    </Button>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CorrectDialogProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: (reached: readonly string[]) => void;
}

function CorrectDialog({ chosen, onClose, onDone }: CorrectDialogProps) {
  const [correct] = useMutation(CorrectFillDocument);
  const { key } = useIdempotencyKey();
  const { fillId, household, elementId, label, value } = chosen;
  return (
    <ActDialog
      title={`更正 ${label}`}
      confirmLabel="更正"
      fields={[
        { name: 'value', label: `新值（现值：${value || '空'}）`, kind: 'text', optional: true },
        { name: 'reason', label: '理由', kind: 'longText' },
      ]}
      done="已更正"
      send={async (values) => {
        const typed = { value: String(values['value'] ?? ''), reason: String(values['reason']) };
        const input = { fillId, household, elementId, ...typed, idempotencyKey: key };
        const answer = (await correct({ variables: { input } })).data?.correctFill;
        if (answer?.__typename === 'FillCorrected')
          onDone(answer.reached.map(({ department, title }) => `${department}《${title}》`));
        return answer;
      }}
      onClose={onClose}
    />
  );
}
