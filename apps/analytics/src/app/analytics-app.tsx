import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { PageBoundary, WeizhiProvider } from '@weizhi/ui';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './not-found.page';
import { PAGES, WALL } from './pages';
import { Shell } from './shell';

export function AnalyticsApp({ client }: { readonly client: ApolloClient }) {
  return (
    <WeizhiProvider>
      <ApolloProvider client={client}>
        <Routes>
          <Route
            path={WALL.path}
            element={
              <PageBoundary at="wall" unattended>
                <Suspense>
                  <WALL.Page />
                </Suspense>
              </PageBoundary>
            }
          />
          <Route element={<Shell />}>
            {PAGES.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </ApolloProvider>
    </WeizhiProvider>
  );
}
