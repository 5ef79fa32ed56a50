import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringClient } from '@weizhi/graphql-client/testing';
import { FilledForms } from './filled-forms';

const FORM = {
  id: 'FormTemplate.1.t',
  districtId: 'District.1',
  name: '备案申请表',
  fillPath: '/form-templates/FormTemplate.1.t/filled',
};

function show(districtId: string) {
  const { client, sent } = answeringClient({ formTemplates: [FORM] });
  render(
    <ApolloProvider client={client}>
      <FilledForms subject="ORGANISATION" of="Organisation.1.x" districtId={districtId} />
    </ApolloProvider>,
  );
  return sent;
}

it('offers the forms of the district, each filled for what the page is about', async () => {
  const sent = show('District.1');
  await userEvent.click(await screen.findByRole('button', { name: '生成文书' }));
  expect(await screen.findByRole('link', { name: '备案申请表' })).toHaveAttribute(
    'href',
    `${FORM.fillPath}?of=Organisation.1.x`,
  );
  expect(sent[0]?.variables).toEqual({ subject: 'ORGANISATION' });
});

it('offers nothing of another district', async () => {
  const sent = show('District.2');
  await Promise.resolve();
  expect(sent).toHaveLength(1);
  expect(screen.queryByRole('button')).toBeNull();
});
