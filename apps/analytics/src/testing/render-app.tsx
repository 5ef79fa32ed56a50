import { type AnsweringClient, answeringClient, type Answers } from '@weizhi/graphql-client/testing';
import { render, type RenderResult } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { AnalyticsApp } from '../app/analytics-app';
import { PAGES, WALL } from '../app/pages';

// A page that is fetched for the first time is read and translated first, which tests would wait for in vain.
beforeAll(() => Promise.all([WALL, ...PAGES].map(({ load }) => load())), 60_000);

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
