import { useQuery } from '@apollo/client/react';
import { DIVISION_KIND_LABELS, type IsoDate } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  DivisionDetailDocument,
  type DivisionDetailQuery,
  type DivisionLinkKind,
} from '@weizhi/graphql-client/documents';
import {
  DemonstrationTag,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  LoadingState,
  Section,
} from '@weizhi/ui';
import { Link } from 'react-router';
import { pathWords } from '../../../shared/division-words';
import { divisionLink } from '../model/division-address';

type Detail = NonNullable<DivisionDetailQuery['division']>;

const LINK_WORDS: Readonly<Record<DivisionLinkKind, string>> = {
  MERGED_INTO: '合并',
  SPLIT_INTO: '拆分',
  REPLACED_BY: '撤销并改设',
};

/** One division: what it is, its dated names and codes, what it came from and became. */
export function DivisionDetail({ id, asOf }: { readonly id: string; readonly asOf: IsoDate | undefined }) {
  const { data, error, refetch } = useQuery(DivisionDetailDocument, {
    variables: { id, asOf: asOf ?? null },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取区划详情" />;
  if (!data.division) {
    return (
      <EmptyState
        title="没有这个区划"
        advice="它可能不在您的辖区范围内，或在所选日期尚未设立。请更换日期或从左侧重新选择。"
      />
    );
  }
  return <Facts division={data.division} asOf={asOf} />;
}

function Facts({ division, asOf }: { readonly division: Detail; readonly asOf: IsoDate | undefined }) {
  return (
    <div className="wz-stack">
      <Section
        title={division.name}
        extra={
          division.path.some(({ districts }) => districts.some(({ kind }) => kind === 'DEMONSTRATION')) ? (
            <DemonstrationTag />
          ) : null
        }
      >
        <dl className="wz-facts">
          <dt>类别</dt>
          <dd>{enumLabel(DIVISION_KIND_LABELS, division.kind)}</dd>
          <dt>区划代码</dt>
          <dd>{division.code ?? '无统一代码'}</dd>
          <dt>隶属</dt>
          <dd>{pathWords(division.path.slice(0, -1)) || '—'}</dd>
          <dt>下级区划</dt>
          <dd>{division.childCount} 个</dd>
          <dt>存续</dt>
          <dd>
            {formatDay(division.existsFrom)}起
            {division.existsTo ? `，至${formatDay(division.existsTo)}止` : '，现存'}
          </dd>
        </dl>
        {division.kind === 'VIRTUAL_COMMUNITY' ? (
          <p className="wz-quiet">虚拟社区仅用于统计，没有居委会：不接收任务，不计入任何分母。</p>
        ) : null}
      </Section>
      <Section title="名称与代码沿革">
        <div className="wz-table-scroll" role="region" aria-label="名称与代码沿革表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">代码</th>
                <th scope="col">启用</th>
                <th scope="col">停用</th>
              </tr>
            </thead>
            <tbody>
              {division.names.map((name) => (
                <tr key={`${name.validFrom}${name.name}`}>
                  <td>{name.name}</td>
                  <td>{name.code ?? '—'}</td>
                  <td>{formatDay(name.validFrom)}</td>
                  <td>{name.validTo ? formatDay(name.validTo) : '沿用至今'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <History division={division} asOf={asOf} />
    </div>
  );
}

function History({ division, asOf }: { readonly division: Detail; readonly asOf: IsoDate | undefined }) {
  const steps = [
    ...division.predecessors.map((link) => ({ ...link, word: `由其${LINK_WORDS[link.kind]}而来` })),
    ...division.successors.map((link) => ({ ...link, word: `${LINK_WORDS[link.kind]}为` })),
  ].sort((one, other) => one.effectiveOn.localeCompare(other.effectiveOn));
  return (
    <Section title="设立与变更">
      {steps.length === 0 ? (
        <p className="wz-quiet">没有合并、拆分或改设的记录。</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step.effectiveOn + step.division.id}>
              {formatDay(step.effectiveOn)}：{step.word}{' '}
              <Link to={divisionLink(step.division.id, asOf)}>{step.division.name}</Link>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
