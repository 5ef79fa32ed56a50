import { useMutation, useQuery } from '@apollo/client/react';
import { SUBMISSION_LINK_STANDING_LABELS, SUBMISSION_SUBJECT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  RevokeSubmissionLinkDocument,
  type SubmissionLinkRowFragment,
  SubmissionLinkRowFragmentDoc,
  SubmissionLinksDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, ErrorState, formatMoment, Section, useConfirmAct } from '@weizhi/ui';
import { Button } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { type Command, useCommand } from '../../../shared/use-command';

/** The links of an organisation or of a call, the newest first, and their revocation. */
export function SubmissionLinkList(of: { readonly organisationId: string } | { readonly callId: string }) {
  const { data, error, refetch } = useQuery(SubmissionLinksDocument, { variables: of });
  const command = useCommand();
  const links = (data?.submissionLinks.edges ?? []).map(({ node }) =>
    readFragment(SubmissionLinkRowFragmentDoc, node),
  );
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (links.length === 0) return null;
  return (
    <Section title="发放过的链接">
      <RefusalAlert refusal={command.refusal} />
      <div className="wz-table-scroll" role="region" aria-label="发放过的链接表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">用途</th>
              <th scope="col">状态</th>
              <th scope="col">发放时间</th>
              <th scope="col">有效期至</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.id}>
                <td>{enumLabel(SUBMISSION_SUBJECT_LABELS, link.subject)}</td>
                <td>{enumLabel(SUBMISSION_LINK_STANDING_LABELS, link.standing)}</td>
                <td>{formatMoment(link.createdAt)}</td>
                <td>{formatMoment(link.expiresAt)}</td>
                <td>{link.standing === 'OPEN' ? <RevokeButton link={link} command={command} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function RevokeButton({
  link,
  command,
}: {
  readonly link: SubmissionLinkRowFragment;
  readonly command: Command;
}) {
  const [revoke] = useMutation(RevokeSubmissionLinkDocument);
  const confirm = useConfirmAct();
  const issued = formatMoment(link.createdAt);
  return (
    <Button
      size="small"
      danger
      aria-label={`作废${issued}发放的链接`}
      onClick={() =>
        confirm({
          title: '作废这个链接？',
          consequence: '作废后对方立即打不开；已经收到的材料保留。需要时可以重新发放。',
          confirmLabel: '作废链接',
          act: async () => {
            const input = { linkId: link.id, expectedVersion: link.version };
            await command.run(
              async () => (await revoke({ variables: { input } })).data?.revokeSubmissionLink,
              '链接已作废',
            );
          },
        })
      }
    >
      作废
    </Button>
  );
}
