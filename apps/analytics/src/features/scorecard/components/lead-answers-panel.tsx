import { LoadingState, periodLabel, Section, TakenTable, useTakenCodes } from '@weizhi/ui';
import { Link } from 'react-router';
import {
  LEAD_TITLE,
  type LeadQuestion,
  LEAST_CODE,
  OFF_LIST_CODE,
} from '../../../shared/lead-answers/lead-answers';
import { useLeadAnswers } from '../../../shared/lead-answers/use-lead-answers';
import { leadLink } from '../model/lead-links';
import { scorecardNote, type ScorecardView } from '../model/scorecard-view';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

const CODES = [LEAST_CODE, OFF_LIST_CODE];

/** What is asked first, answered in a sentence each, with the way to all of it. */
export function LeadAnswersPanel({ view }: { readonly view: ScorecardView }) {
  const { division, period, address } = view;
  const answers = useLeadAnswers({ division, period, base: address.base, codes: address.codes });
  useTakenCodes(CODES);
  const isDrawn = useUnhurried(answers !== undefined);
  if (!answers || !isDrawn) return <LoadingState label="正在读取要点" />;
  return (
    <Section
      title={LEAD_TITLE}
      extra={
        <TakenTable
          table={{
            title: LEAD_TITLE,
            sentence: scorecardNote(view, undefined, 0),
            headers: ['问题', '答案', '依据'],
            rows: answers.map(({ question, answer, ground }) => [question, answer, ground]),
          }}
          fileName={`${division.name}_${periodLabel(period)}_${LEAD_TITLE}`}
        />
      }
    >
      <ul className="wz-lead-answers" aria-label={LEAD_TITLE}>
        {answers.map(({ key, question, answer, ground }) => (
          <li key={key}>
            <h3>{question}</h3>
            <p className="wz-lead-answer">{answer}</p>
            <p className="wz-quiet">{ground}</p>
            <LeadLink view={view} question={key} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LeadLink({ view, question }: { readonly view: ScorecardView; readonly question: LeadQuestion }) {
  const { division, period, address } = view;
  const subject = division.kind === 'DISTRICT' ? '街道' : '社区';
  const { to, words } = leadLink(question, { placeId: division.id, subject, period, address });
  return (
    <Link to={to} className="wz-no-print">
      {words}
    </Link>
  );
}
