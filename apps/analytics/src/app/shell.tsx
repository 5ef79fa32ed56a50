import { useQuery } from '@apollo/client/react';
import { AnalyticsViewerDocument, type AnalyticsViewerQuery } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageBoundary, TextSizeToggle, ViewerMark } from '@weizhi/ui';
import { toProblem } from '@weizhi/graphql-client';
import { Button } from 'antd';
import { Suspense, useEffect } from 'react';
import { Link, NavigationType, Outlet, useLocation, useNavigationType } from 'react-router';
import { SavedViewsButton } from '../features/saved-views/components/saved-views-button';
import { PaperDefinitions } from '../shared/take-away/page-paper';
import { TakeAwayFrame } from '../shared/take-away/take-away-frame';
import { goToSignIn } from './sign-in-redirect';

/** A page that is newly gone to begins at its head; one that is gone back to stands where it was left. */
function useHeadOfPage(): void {
  const { pathname, hash } = useLocation();
  const isGoneBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!isGoneBack && hash === '') document.documentElement.scrollTop = 0;
  }, [pathname, hash, isGoneBack]);
}

/** What surrounds every page; without a session it leads to the sign-in page. */
export function Shell() {
  const { data, error, refetch } = useQuery(AnalyticsViewerDocument);
  const { pathname } = useLocation();
  useHeadOfPage();
  const signedOut = data !== undefined && data.viewer === null;
  useEffect(() => {
    if (signedOut) goToSignIn();
  }, [signedOut]);
  return (
    <div className="wz-shell">
      <a className="wz-skip-link" href="#main">
        跳到正文
      </a>
      <header className="wz-topbar">
        <Link to="/" className="wz-brand">
          微治 <small>数据看板</small>
        </Link>
        <div className="wz-topbar-end">
          <SavedViewsButton />
          <Link to="/subscriptions">我的订阅</Link>
          <Link to="/definitions">指标口径</Link>
          <TextSizeToggle />
          <Button type="text" href="/admin/">
            工作台
          </Button>
          <span className="wz-quiet">{data?.viewer?.displayName}</span>
        </div>
      </header>
      <main id="main" className="wz-main" tabIndex={-1}>
        {error ? (
          <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />
        ) : data?.viewer && isBarred(data.viewer) ? (
          <AccountFirst />
        ) : data?.viewer ? (
          <TakeAwayFrame>
            <PageBoundary at={pathname}>
              <Suspense fallback={<LoadingState label="正在打开页面" />}>
                <Outlet />
              </Suspense>
            </PageBoundary>
            <PaperDefinitions />
            <ViewerMark name={data.viewer.displayName} />
          </TakeAwayFrame>
        ) : (
          <LoadingState label="正在核对登录状态" />
        )}
      </main>
    </div>
  );
}

type ShownViewer = NonNullable<AnalyticsViewerQuery['viewer']>;

/** Whoever still has to change a password or set up a second factor may see nothing before. */
function isBarred({ mustChangePassword, mustSetUpSecondFactor }: ShownViewer): boolean {
  return mustChangePassword || mustSetUpSecondFactor;
}

/** The way to the console, where accounts are kept safe. */
function AccountFirst() {
  return (
    <EmptyState
      wholePage
      title="请先完成账号安全设置"
      advice="您的账号须先修改初始密码或启用两步验证，才能查看数据。"
      action={<a href="/admin/own-security">去工作台设置</a>}
    />
  );
}
