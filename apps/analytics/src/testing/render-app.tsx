import { type AnsweringClient, answeringClient, type Answers } from '@weizhi/graphql-client/testing';
import { render, type RenderResult } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { AnalyticsApp } from '../app/analytics-app';

/** The whole application at an address, answered through the contract. */
export function renderApp(address: string, answers: Answers): RenderResult & Pick<AnsweringClient, 'sent'> {
  const { client, sent } = answeringClient(answers);
  const rendered = render(
    <MemoryRouter initialEntries={[address]}>
      <AnalyticsApp client={client} />
    </MemoryRouter>,
  );
  return { ...rendered, sent };
}
