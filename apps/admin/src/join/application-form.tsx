import { type ReactNode, useId, useState } from 'react';
import { type LinkState, type OpenCall, sendApplication } from './link-state';

export interface ApplicationFormProps {
  readonly token: string;
  readonly state: LinkState;
  readonly call: OpenCall;
}

/** A group applies under a call, by itself and without an account. */
export function ApplicationForm({ token, state, call }: ApplicationFormProps) {
  const [key] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [path, setPath] = useState<string>();
  const send = async (form: HTMLFormElement): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    const values = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']),
    );
    const answer = await sendApplication(token, { ...values, key });
    setSending(false);
    setProblem(answer.message);
    setPath(answer.path);
  };
  return (
    <>
      <header>
        {state.isDemonstration ? <p className="join-mark">演示数据</p> : null}
        <h1>{call.title}</h1>
        <p>
          {[state.district, state.title, `截止 ${call.closesOn}`].filter((part) => part !== null).join(' · ')}
        </p>
        {state.note ? <p className="join-note">{state.note}</p> : null}
      </header>
      {path === undefined ? null : <Applied path={path} />}
      {call.isOpen ? null : <p role="status">本次征集现在不接受申请，请留意下一次征集或咨询工作人员。</p>}
      {call.isOpen && path === undefined ? (
        <form
          className="join-paper join-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <Fields call={call} />
          <p>姓名和电话只用于办理这次申请。</p>
          {call.papers.length === 0 ? null : (
            <p>提交后还需拍照提交：{call.papers.join('、')}。没有备齐也可以先申请，之后再补。</p>
          )}
          {problem ? (
            <p role="alert" className="join-alert">
              {problem}
            </p>
          ) : null}
          <button className="join-button" type="submit" disabled={sending}>
            {sending ? '正在提交…' : '提交申请'}
          </button>
        </form>
      ) : null}
    </>
  );
}

function Applied({ path }: { readonly path: string }) {
  return (
    <section className="join-paper join-accepted" aria-label="申请已提交">
      <h2>申请已提交</h2>
      <p role="status">接下来请提交材料。请收藏下面的页面：缺什么、审核结果都在那里，不要转发给无关的人。</p>
      <a className="join-button" href={path}>
        继续提交材料
      </a>
    </section>
  );
}

function Fields({ call }: { readonly call: OpenCall }) {
  return (
    <>
      <Field label="组织（团队）名称">
        {(id) => <input id={id} name="name" required minLength={2} maxLength={100} />}
      </Field>
      <Choose
        label="所在社区"
        name="communityId"
        options={call.communities.map(({ id, name }) => ({ code: id, name }))}
      />
      <Choose label="主要做什么" name="serviceKind" options={call.serviceKinds} />
      <Field label="联系人姓名">
        {(id) => <input id={id} name="contactName" required maxLength={30} autoComplete="name" />}
      </Field>
      <Field label="联系电话">
        {(id) => <input id={id} name="contactPhone" type="tel" required maxLength={20} autoComplete="tel" />}
      </Field>
      <Choose label="申请类型" name="track" options={call.tracks} />
      <Field label="申请金额（元）">
        {(id) => (
          <input
            id={id}
            name="requestedSum"
            inputMode="decimal"
            required
            pattern="\d{1,9}(\.\d{1,2})?"
            maxLength={12}
          />
        )}
      </Field>
      <Field label="想做的事">
        {(id) => <textarea id={id} name="summary" required maxLength={2000} rows={5} />}
      </Field>
    </>
  );
}

function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
}

function Choose({ label, name, options }: ChooseProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} name={name} required defaultValue="">
          <option value="" disabled>
            请选择
          </option>
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
