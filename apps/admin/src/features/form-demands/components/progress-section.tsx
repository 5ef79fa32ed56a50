import { useMutation } from '@apollo/client/react';
import {
  type FormDemandPageFragment,
  FormDemandRowFragmentDoc,
  readFragment,
  RemindOutstandingDocument,
} from '@weizhi/graphql-client/documents';
import { formatDay, Section } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

/** Who has answered and who has not, the table of all answers, and one tap to remind. */
export function ProgressSection({ demand }: { readonly demand: FormDemandPageFragment }) {
  const { id, state } = readFragment(FormDemandRowFragmentDoc, demand);
  const [remind] = useMutation(RemindOutstandingDocument);
  const { run, busy, refusal } = useCommand();
  const { asked, answered, outstanding, lastRemindedOn, mayRemind, mayDownload } = demand.progress;
  if (state === 'PROPOSED' || state === 'MAPPED' || state === 'OVERLAP_CHECKED') return null;
  const send = (): void =>
    void run(
      async () => (await remind({ variables: { input: { demandId: id } } })).data?.remindOutstanding,
      '已催办，未报社区的待办里会看到',
    );
  return (
    <Section title="填报情况">
      <p>
        应报 {asked} 个社区，已报 {answered} 个。
        {lastRemindedOn == null ? '' : `最近一次催办：${formatDay(lastRemindedOn)}。`}
      </p>
      {outstanding.length === 0 ? null : <p>未报：{outstanding.join('、')}</p>}
      <RefusalAlert refusal={refusal} />
      <Space wrap>
        {mayDownload && answered > 0 ? (
          <Button type="primary" href={demand.workbookPath} download>
            下载汇总表
          </Button>
        ) : null}
        {mayRemind && state === 'OPEN' ? (
          <Button loading={busy} onClick={send}>
            一键催办
          </Button>
        ) : null}
      </Space>
    </Section>
  );
}
