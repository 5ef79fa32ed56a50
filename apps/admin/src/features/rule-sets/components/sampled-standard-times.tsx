import { skipToken, useQuery } from '@apollo/client/react';
import { parsePeriod, periodLabel, type RuleValues, WORKLOAD_SOURCES } from '@weizhi/domain';
import {
  StandardTimesComparedDocument,
  type StandardTimesComparedQuery,
} from '@weizhi/graphql-client/documents';
import { Section, StandardTimeTable } from '@weizhi/ui';
import { Button } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { apiName } from '../model/rule-set-view';

type Comparison = NonNullable<StandardTimesComparedQuery['standardTimeComparison']>;

interface SampledStandardTimesProps {
  readonly districtId: string;
  /** Takes what is suggested into a form; without it the comparison is for reading. */
  readonly onTake?: (values: RuleValues) => void;
}

/** Standard times beside the last sampled quarter, for whoever may read the district's figures. Nothing is taken over by itself. */
export function SampledStandardTimes({ districtId, onTake }: SampledStandardTimesProps) {
  const mayRead = useCan('indicator.read');
  const { data } = useQuery(
    StandardTimesComparedDocument,
    mayRead ? { variables: { districtId, period: null } } : skipToken,
  );
  const comparison = data?.standardTimeComparison;
  if (!comparison || comparison.sources.length === 0) return null;
  const suggested = suggestedValues(comparison);
  const isSuggested = Object.keys(suggested).length > 0;
  return (
    <Section
      title={`与抽样的比对（${periodWords(comparison)}）`}
      extra={onTake && isSuggested ? <Button onClick={() => onTake(suggested)}>填入建议值</Button> : null}
    >
      <StandardTimeTable name="标准工时与抽样的比对" rows={comparison.sources} />
    </Section>
  );
}

function periodWords({ period }: Comparison): string {
  const parsed = parsePeriod(period);
  return parsed.ok ? periodLabel(parsed.value).zh : period;
}

function suggestedValues({ sources }: Comparison): RuleValues {
  return Object.fromEntries(
    sources.flatMap(({ source, suggestedMinutes }) => {
      const known = WORKLOAD_SOURCES.find((each) => apiName(each) === source);
      return known === undefined || suggestedMinutes == null
        ? []
        : [[`standardMinutes.${known}`, suggestedMinutes]];
    }),
  );
}
