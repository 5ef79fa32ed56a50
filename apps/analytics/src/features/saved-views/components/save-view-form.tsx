import { useMutation } from '@apollo/client/react';
import { formatViewAddress, type ViewAddress, withoutPeriod } from '@weizhi/domain';
import { SaveViewDocument, type SavedViewRowFragment } from '@weizhi/graphql-client/documents';
import { fieldRefusalsOf, RefusalAlert, useIdempotencyKey } from '@weizhi/ui';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useCommand } from '../../../shared/command/use-command';
import { PAGE_NAMES, periodWords } from '../model/view-words';
import { AFTER_CHANGE, useViewCommands } from './use-saved-views';

/** Stands in the choice for a view that there is not yet. */
const NEW = '';
const LONGEST_NAME = 30;

interface SaveValues {
  /** Id of the view that is to have this page from now on. */
  readonly target: string;
  readonly name?: string;
  readonly keepsPeriod?: boolean;
  readonly isShared?: boolean;
  readonly isStart?: boolean;
}

export interface SaveViewFormProps {
  /** The page as it is now. */
  readonly page: ViewAddress;
  readonly own: readonly SavedViewRowFragment[];
  readonly onSaved: () => void;
}

/** Keeps the page that one looks at under a name, or as what a view of one's own shows from now on. */
export function SaveViewForm({ page, own, onSaved }: SaveViewFormProps) {
  const [form] = Form.useForm<SaveValues>();
  const target = Form.useWatch<string | undefined>('target', form) ?? NEW;
  const [save] = useMutation(SaveViewDocument, AFTER_CHANGE);
  const { change } = useViewCommands();
  const { key, renew } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const period = periodWords(page);
  const submit = async (values: SaveValues): Promise<void> => {
    const kept = period !== undefined && values.keepsPeriod !== true ? withoutPeriod(page) : page;
    const address = formatViewAddress(kept);
    const chosen = own.find(({ id }) => id === values.target);
    const isDone = await run(
      async () => {
        const result = chosen
          ? await change(chosen, { address })
          : await send({ ...values, address, idempotencyKey: key });
        form.setFields(
          fieldRefusalsOf(result).flatMap(({ path, message }) =>
            path === 'name' ? [{ name: 'name' as const, errors: [message] }] : [],
          ),
        );
        return result;
      },
      chosen ? `已更新「${chosen.name}」` : '已保存为常用视图',
    );
    renew();
    if (isDone) onSaved();
  };
  const send = async ({
    name = '',
    address,
    isShared = false,
    isStart = false,
    idempotencyKey,
  }: SaveValues & { readonly address: string; readonly idempotencyKey: string }) =>
    (await save({ variables: { input: { name, address, isShared, isStart, idempotencyKey } } })).data
      ?.saveView;
  return (
    <Form<SaveValues>
      form={form}
      name="save-view"
      layout="vertical"
      initialValues={{ target: NEW, name: PAGE_NAMES[page.page], keepsPeriod: true }}
      onFinish={(values) => void submit(values)}
    >
      <RefusalAlert refusal={refusal} />
      {own.length === 0 ? null : (
        <Form.Item name="target" label="保存为">
          <Select
            options={[
              { value: NEW, label: '新的视图' },
              ...own.map(({ id, name }) => ({ value: id, label: `更新「${name}」` })),
            ]}
          />
        </Form.Item>
      )}
      {target === NEW ? (
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={LONGEST_NAME} showCount />
        </Form.Item>
      ) : null}
      {period === undefined ? (
        <p className="wz-quiet">期间：打开时的最新一期</p>
      ) : (
        <Form.Item name="keepsPeriod" valuePropName="checked" extra="不勾选的，每次打开看最新一期">
          <Checkbox>固定在{period}</Checkbox>
        </Form.Item>
      )}
      {target === NEW ? (
        <>
          <Form.Item name="isStart" valuePropName="checked">
            <Checkbox>设为起始页（打开数据看板先看这一页）</Checkbox>
          </Form.Item>
          <Form.Item
            name="isShared"
            valuePropName="checked"
            extra="与您管辖范围相同的同事能看到名称和您的姓名；各人只看得到自己权限内的数据"
          >
            <Checkbox>共享给同事</Checkbox>
          </Form.Item>
        </>
      ) : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        保存
      </Button>
    </Form>
  );
}
