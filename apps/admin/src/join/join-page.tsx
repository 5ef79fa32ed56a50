import { useEffect, useId, useState } from 'react';
import { ApplicationForm } from './application-form';
import {
  type AskedPaper,
  bringFile,
  countMissing,
  type LinkAnswer,
  type LinkState,
  readLink,
} from './link-state';

const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.pptx';

/** What a group without an account sees of its link: what is missing, and what became of what it brought. */
export function JoinPage({ token }: { readonly token: string }) {
  const [answer, setAnswer] = useState<LinkAnswer>();
  useEffect(() => {
    let isHere = true;
    void readLink(token).then((read) => {
      if (isHere) setAnswer(read);
    });
    return () => {
      isHere = false;
    };
  }, [token]);
  return (
    <main className="join">
      {answer === undefined ? <p role="status">正在打开…</p> : null}
      {answer?.ok === false ? (
        <>
          <h1>提交材料</h1>
          <p role="alert" className="join-alert">
            {answer.message}
          </p>
        </>
      ) : null}
      {answer?.ok && answer.state.call ? (
        <ApplicationForm token={token} state={answer.state} call={answer.state.call} />
      ) : null}
      {answer?.ok && !answer.state.call ? (
        <OpenLink token={token} state={answer.state} onState={(state) => setAnswer({ ok: true, state })} />
      ) : null}
    </main>
  );
}

interface OpenLinkProps {
  readonly token: string;
  readonly state: LinkState;
  readonly onState: (state: LinkState) => void;
}

function OpenLink({ token, state, onState }: OpenLinkProps) {
  const missing = countMissing(state.papers);
  return (
    <>
      <header>
        {state.isDemonstration ? <p className="join-mark">演示数据</p> : null}
        <h1>{state.organisation ?? state.title}</h1>
        <p>{[state.district, state.title, state.caseNumber].filter((part) => part !== null).join(' · ')}</p>
        {state.note ? <p className="join-note">{state.note}</p> : null}
        <p className="join-count" role="status">
          {missing === 0 ? '所需材料都已提交，请等待工作人员核对。' : `还需要提交 ${missing} 项材料。`}
        </p>
      </header>
      <ul className="join-papers">
        {state.papers.map((asked) => (
          <li key={asked.paper}>
            <Paper token={token} asked={asked} onState={onState} />
          </li>
        ))}
      </ul>
      <footer>
        <p>
          可以直接拍照，也可以选择 PDF、Word 或 Excel 文件，每个不超过 20
          MB。照片里的拍摄地点和时间会自动去除。
        </p>
        <p>
          请不要把本页地址转发给无关的人。链接有效期至{' '}
          {new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
            new Date(state.expiresAt),
          )}
          。
        </p>
      </footer>
    </>
  );
}

interface PaperProps {
  readonly token: string;
  readonly asked: AskedPaper;
  readonly onState: (state: LinkState) => void;
}

function Paper({ token, asked, onState }: PaperProps) {
  const { paper, label, standing, standingLabel, files } = asked;
  return (
    <section className={`join-paper join-${standing}`} aria-label={label}>
      <h2>{label}</h2>
      <p className="join-standing">{standingLabel}</p>
      {files.length > 0 ? (
        <ol className="join-files">
          {files.map((file, index) => (
            <li key={`${file.receivedAt}-${index}`}>
              {formatMoment(file.receivedAt)} {file.stateLabel}
              {file.means === null ? null : `（${file.means}，工作人员代录）`}
              {file.reason ? <strong>：{file.reason}</strong> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {standing === 'accepted' ? null : (
        <BringFile
          token={token}
          paper={paper}
          label={label}
          isWaiting={standing === 'received'}
          onState={onState}
        />
      )}
    </section>
  );
}

interface BringFileProps {
  readonly token: string;
  readonly paper: string;
  readonly label: string;
  /** Something of it is in; more may follow, and need not. */
  readonly isWaiting: boolean;
  readonly onState: (state: LinkState) => void;
}

function BringFile({ token, paper, label, isWaiting, onState }: BringFileProps) {
  const [remark, setRemark] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const send = async (files: FileList | null): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    // One after another: each answer says what is missing after it.
    for (const file of files ?? []) {
      const answer = await bringFile(token, { paper, file, remark });
      if (!answer.ok) {
        setProblem(answer.message);
        break;
      }
      onState(answer.state);
      setRemark('');
    }
    setSending(false);
  };
  return (
    <div className="join-bring">
      <label htmlFor={`${id}-remark`}>备注（可不填）</label>
      <input
        id={`${id}-remark`}
        value={remark}
        maxLength={200}
        onChange={(event) => setRemark(event.target.value)}
      />
      <label className={isWaiting ? 'join-button join-quiet' : 'join-button'} htmlFor={`${id}-file`}>
        {sending ? '正在提交…' : `${isWaiting ? '再补充一页' : '拍照或选择文件'}：${label}`}
      </label>
      <input
        id={`${id}-file`}
        className="join-file"
        type="file"
        accept={TAKEN}
        multiple
        disabled={sending}
        onChange={(event) => {
          const { files } = event.target;
          void send(files).then(() => {
            event.target.value = '';
          });
        }}
      />
      {problem ? (
        <p role="alert" className="join-alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function formatMoment(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
}
