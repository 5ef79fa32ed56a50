import { Button, Form, Modal, Upload } from 'antd';
import { type ReactNode, useRef } from 'react';
import { fieldRefusalsOf } from './refusal';
import { RefusalAlert } from './refusal-alert';
import { uploadFile } from './upload-file';
import { useCommand } from './use-command';
import { useIdempotencyKey } from './use-idempotency-key';

/** What the server takes as a file. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx';

/** A file that the server has, for the command that names it. */
export interface SentFile {
  readonly name: string;
  readonly attachmentId: string;
  /** Stays the same while the same file is tried again after a lost connection. */
  readonly idempotencyKey: string;
}

export interface UploadDialogProps<Values extends object> {
  readonly title: string;
  readonly confirmLabel: string;
  readonly done: string;
  /** District (tenant) of what the file will belong to. */
  readonly districtId: string;
  readonly initial: Partial<Values>;
  /** Which papers are meant; what files are taken is said besides. */
  readonly advice?: string;
  /** The only kind of file that will do, and what to say of it, instead of all that the server takes. */
  readonly only?: { readonly accept: string; readonly advice: string };
  /** Fields above the file, and below it. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  readonly send: (values: Values, file: SentFile) => Promise<object | null | undefined>;
  /** Given when no file is needed this time; it then takes the place of {@link send}. */
  readonly sendWithoutFile?: ((values: Values) => Promise<object | null | undefined>) | undefined;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Uploads a file and runs the command that names it. The file goes once: what was refused is tried again with the same. */
export function UploadDialog<Values extends object>(props: UploadDialogProps<Values>) {
  const { sendWithoutFile, send } = props;
  const [form] = Form.useForm<Values>();
  const { run, busy, refusal } = useCommand();
  const { choose, sentFile } = useFileOnce(props.districtId);
  const submit = async (values: Values): Promise<void> => {
    const carriedOut = await run(async () => {
      const answer = await (sendWithoutFile?.(values) ?? sendWith(values));
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      return answer;
    }, props.done);
    if (!carriedOut) return;
    props.onDone?.();
    props.onClose();
  };
  const sendWith = async (values: Values): Promise<object | null | undefined> => {
    const file = await sentFile();
    return 'attachmentId' in file ? send(values, file) : file;
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirmLabel}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={props.onClose}
      onOk={() => form.submit()}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {props.before}
        {sendWithoutFile ? null : <FileField advice={props.advice} only={props.only} onChoose={choose} />}
        {props.children}
      </Form>
    </Modal>
  );
}

interface FileFieldProps {
  readonly advice: string | undefined;
  readonly only: { readonly accept: string; readonly advice: string } | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

function FileField({ advice = '', only, onChoose }: FileFieldProps) {
  return (
    <Form.Item
      label="文件"
      required
      extra={only?.advice ?? `${advice}PDF、图片或 Office 文档，不超过 20 MB；照片中的位置等信息会自动去除。`}
    >
      <Upload
        accept={only?.accept ?? ACCEPTED}
        maxCount={1}
        onRemove={() => onChoose(undefined)}
        beforeUpload={(chosen) => {
          onChoose(chosen);
          return false;
        }}
      >
        <Button>选择文件</Button>
      </Upload>
    </Form.Item>
  );
}

/** Sends the chosen file when it is first asked for; the answer is the file, or the refusal in words. */
function useFileOnce(districtId: string) {
  const { key, renew } = useIdempotencyKey();
  // Not state: on a slow machine the button may be pressed before the dialog was drawn again with the file.
  const current = useRef<{ readonly file?: File | undefined; readonly sent?: SentFile }>({});
  const choose = (file: File | undefined): void => {
    current.current = { file };
    renew();
  };
  const sentFile = async (): Promise<SentFile | { readonly code: string; readonly message: string }> => {
    const { file, sent } = current.current;
    if (sent) return sent;
    if (!file) return { code: 'FILE_MISSING', message: '请选择文件。' };
    const outcome = await uploadFile(districtId, file);
    if (!outcome.uploaded) return outcome;
    const fresh = { name: file.name, attachmentId: outcome.attachmentId, idempotencyKey: key };
    if (current.current.file === file) current.current = { file, sent: fresh };
    return fresh;
  };
  return { choose, sentFile };
}
