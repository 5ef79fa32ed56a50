import { useMutation, useQuery } from '@apollo/client/react';
import { DEFAULT_PROGRAMME_RULES } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdoptIncubationProgrammeDocument,
  IncubationDistrictsDocument,
  IncubationProgrammesDocument,
  type IncubationProgrammesQuery,
  OpenIncubationCallDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { CaseAct } from './components/case-act';
import { textOf } from './model/case-view';

const { panel, simplified, extensionMonths } = DEFAULT_PROGRAMME_RULES;

/** Programmes with their rules in editions, and the calls under which groups apply. */
export function ProgrammesPage() {
  const { data, error, refetch } = useQuery(IncubationProgrammesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const mayManage = useCan('incubation.manage');
  const mayReadRules = useCan('ruleSet.read');
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取孵化项目" />;
  const reread = (): void => void refetch();
  return (
    <>
      <PageHeader
        title="孵化项目与征集"
        subtitle="时限、材料和出壳标准按本区的孵化规则；已在办的个案继续按开始时的版本办理。"
        trail={[
          { key: 'list', name: '孵化个案', link: <Link to="/incubation-cases">孵化个案</Link> },
          { key: 'programmes', name: '项目与征集' },
        ]}
        actions={mayReadRules ? <Link to="/rules/incubation">孵化规则</Link> : null}
      />
      <div className="wz-stack">
        <Programmes data={data} />
        {mayManage ? <AdoptAct reread={reread} /> : null}
        <Calls data={data} mayManage={mayManage} />
        {mayManage && data.incubationProgrammes.length > 0 ? <CallAct data={data} reread={reread} /> : null}
      </div>
    </>
  );
}

interface ProgrammesProps {
  readonly data: IncubationProgrammesQuery;
}

function Programmes({ data }: ProgrammesProps) {
  return (
    <Section title="孵化项目">
      {data.incubationProgrammes.length === 0 ? <p>还没有采用孵化项目的规则。</p> : null}
      <ul className="wz-plain-list" aria-label="孵化项目">
        {data.incubationProgrammes.map((programme) => (
          <li key={programme.id}>
            <strong>
              {programme.name}（第 {programme.edition} 版，{formatDay(programme.adoptedOn)}采用）
            </strong>
            <br />
            合格线 {programme.passLine} 分，评委不少于 {programme.minimumAssessors} 名，公示{' '}
            {programme.noticeFewestDays} 至 {programme.noticeMostDays} 个工作日，延期不超过{' '}
            {programme.extensionMonths} 个月；类型：
            {programme.tracks
              .map(({ name, forRegistration }) => `${name}（${forRegistration ? '登记型' : '备案型'}）`)
              .join('、')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Calls({ data, mayManage }: ProgrammesProps & { readonly mayManage: boolean }) {
  const today = civilDate(new Date());
  return (
    <Section title="征集">
      {data.incubationCalls.length === 0 ? <p>还没有征集。</p> : null}
      <ul className="wz-plain-list" aria-label="征集">
        {data.incubationCalls.map(({ id, title, opensOn, closesOn, programme }) => (
          <li key={id}>
            <strong>{title}</strong>：{formatDay(opensOn)}至{formatDay(closesOn)}，{programme.name}第{' '}
            {programme.edition} 版
            {today < opensOn ? '，尚未开始' : today > closesOn ? '，已截止' : '，正在征集'}
            {mayManage && today <= closesOn ? (
              <>
                {' · '}
                <Link to={`/submissions/calls/${encodeURIComponent(id)}`} aria-label={`${title}的申请二维码`}>
                  申请二维码和海报
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AdoptAct({ reread }: { readonly reread: () => void }) {
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const { data } = useQuery(IncubationDistrictsDocument);
  const [adopt] = useMutation(AdoptIncubationProgrammeDocument);
  const districts = (data?.viewer?.districts ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <p>
      <CaseAct
        draftName="programme"
        label="采用项目规则"
        done="已采用"
        consequence="相同代码会成为新的版本，之后的征集才能选用；在办个案不受影响。"
        fields={[
          { name: 'districtId', label: '所在区', kind: 'choice', options: districts },
          { name: 'name', label: '项目名称', kind: 'text', most: 100 },
          {
            name: 'code',
            label: '代码',
            kind: 'text',
            initial: 'standard',
            most: 30,
            extra: '2 至 30 个小写字母。',
          },
          {
            name: 'passLine',
            label: '合格线（分）',
            kind: 'count',
            initial: panel.passLine,
            least: 1,
            most: 100,
          },
          {
            name: 'minimumAssessors',
            label: '最少评委（名）',
            kind: 'count',
            initial: panel.minimumAssessors,
            least: 1,
            most: 15,
          },
          {
            name: 'dropExtremesFrom',
            label: '评委达到几名时去掉最高分和最低分',
            kind: 'count',
            initial: panel.dropExtremesFrom ?? 0,
            least: 0,
            most: 15,
            extra: '填 0 表示不去掉。',
          },
          {
            name: 'simplifiedBelow',
            label: '低于多少元走简易程序',
            kind: 'text',
            initial: simplified?.below ?? '0',
            most: 15,
            extra: '填 0 表示不设简易程序。',
          },
          {
            name: 'extensionMonths',
            label: '最长延期（月）',
            kind: 'count',
            initial: extensionMonths,
            least: 1,
            most: 12,
          },
        ]}
        send={async (values) => {
          const input = {
            districtId: textOf(values['districtId']),
            name: textOf(values['name']),
            code: textOf(values['code']),
            passLine: Number(values['passLine']),
            minimumAssessors: Number(values['minimumAssessors']),
            dropExtremesFrom: Number(values['dropExtremesFrom']),
            simplifiedBelow: textOf(values['simplifiedBelow']),
            extensionMonths: Number(values['extensionMonths']),
            idempotencyKey,
          };
          return (await adopt({ variables: { input } })).data?.adoptIncubationProgramme;
        }}
        onDone={() => {
          renew();
          reread();
        }}
      />
    </p>
  );
}

function CallAct({ data, reread }: ProgrammesProps & { readonly reread: () => void }) {
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [open] = useMutation(OpenIncubationCallDocument);
  return (
    <p>
      <CaseAct
        draftName="call"
        label="发布征集"
        primary
        done="征集已发布"
        fields={[
          {
            name: 'programmeId',
            label: '孵化项目',
            kind: 'choice',
            options: data.incubationProgrammes.map(({ id, name, edition }) => ({
              value: id,
              label: `${name}（第 ${String(edition)} 版）`,
            })),
          },
          { name: 'title', label: '征集名称', kind: 'text', most: 100 },
          { name: 'opensOn', label: '开始日期', kind: 'date', initial: civilDate(new Date()) },
          { name: 'closesOn', label: '截止日期', kind: 'date' },
        ]}
        send={async (values) => {
          const input = {
            programmeId: textOf(values['programmeId']),
            title: textOf(values['title']),
            opensOn: textOf(values['opensOn']),
            closesOn: textOf(values['closesOn']),
            idempotencyKey,
          };
          return (await open({ variables: { input } })).data?.openIncubationCall;
        }}
        onDone={() => {
          renew();
          reread();
        }}
      />
    </p>
  );
}
