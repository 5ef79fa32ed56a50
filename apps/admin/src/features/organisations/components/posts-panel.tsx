import { useMutation } from '@apollo/client/react';
import { POST_KIND_LABELS } from '@weizhi/domain';
import {
  EndPostDocument,
  type OrganisationFactsFragment,
  type OrganisationPostsPartFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, formatDay, Section } from '@weizhi/ui';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { RevealControl } from '../../../shared/reveal-control';
import { useCommand } from '../../../shared/use-command';
import { RecordPostDialog } from './record-post-dialog';

type Post = OrganisationPostsPartFragment['posts'][number];

export interface PostsPanelProps {
  readonly organisation: OrganisationFactsFragment;
  readonly posts: readonly Post[];
  readonly onChanged: () => void;
}

/** Who does what in an organisation, from which day to which. */
export function PostsPanel({ organisation, posts, onChanged }: PostsPanelProps) {
  const mayManage = useCan('person.manage') && !organisation.mergedInto;
  const mayRead = useCan('person.read');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Post>();
  if (!mayRead) return null;
  return (
    <Section
      title="人员与任职"
      extra={mayManage ? <Button onClick={() => setAdding(true)}>登记任职</Button> : null}
    >
      {posts.length === 0 ? (
        <EmptyState
          title="还没有登记任职"
          advice="登记负责人、监事和骨干，领袖团队和治理结构两项据此评定。"
        />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="任职表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">职务</th>
                <th scope="col">姓名</th>
                <th scope="col">任期</th>
                {mayManage ? <th scope="col">操作</th> : null}
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <tr key={post.id}>
                  <td>{enumLabel(POST_KIND_LABELS, post.kind)}</td>
                  <td className="wz-wrap">
                    {personWords(post)} {post.person ? <RevealControl person={post.person} /> : null}
                  </td>
                  <td className="wz-wrap">
                    {formatDay(post.heldFrom)} 至 {post.heldTo ? formatDay(post.heldTo) : '今'}
                  </td>
                  {mayManage ? (
                    <td>
                      <Button
                        size="small"
                        onClick={() => setEnding(post)}
                        aria-label={`${personWords(post)}离任`}
                      >
                        离任
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding ? (
        <RecordPostDialog
          organisation={organisation}
          onClose={() => setAdding(false)}
          onRecorded={onChanged}
        />
      ) : null}
      {ending ? (
        <EndPostDialog post={ending} onClose={() => setEnding(undefined)} onEnded={onChanged} />
      ) : null}
    </Section>
  );
}

function personWords({ person }: Post): string {
  return person ? [person.nameMasked, person.phoneMasked].filter(Boolean).join(' ') : '不在您的辖区';
}

interface EndPostDialogProps {
  readonly post: Post;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

function EndPostDialog({ post, onClose, onEnded }: EndPostDialogProps) {
  const [form] = Form.useForm<{ readonly heldTo: string }>();
  const [end] = useMutation(EndPostDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async ({ heldTo }: { readonly heldTo: string }): Promise<void> => {
    const input = { postId: post.id, expectedVersion: post.version, heldTo };
    const done = await run(async () => {
      const answer = (await end({ variables: { input } })).data?.endPost;
      form.setFields(fieldRefusalsOf(answer).map(({ message }) => ({ name: 'heldTo', errors: [message] })));
      return answer;
    }, '已登记离任');
    if (!done) return;
    onEnded();
    onClose();
  };
  return (
    <Modal
      open
      title={`${enumLabel(POST_KIND_LABELS, post.kind)}离任`}
      okText="登记离任"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(values: { readonly heldTo: string }) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="heldTo"
          label="离任日期"
          extra="从这一天起不再任职；任职记录保留。"
          rules={[{ required: true, message: '请填写离任日期' }]}
        >
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
