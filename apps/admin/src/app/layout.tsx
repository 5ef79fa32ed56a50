import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { ViewerDocument, type ViewerQuery } from '@weizhi/graphql-client/documents';
import {
  type DataNature,
  discardDrafts,
  ErrorState,
  LoadingState,
  natureOfKind,
  NatureTag,
  TextSizeToggle,
} from '@weizhi/ui';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { ActorContext } from '../shared/actor-context';
import { signOut } from '../shared/session';
import { useSpot } from '../shared/spot';
import { MainMenu } from './main-menu';
import { menuFor } from './model/menu';
import { type SignedInViewer, toActor } from './model/viewer-actor';
import { goToSignIn } from './sign-in-redirect';

/** What surrounds every page after sign-in: menu by permission, and the page itself. */
export function Layout() {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-and-network' });
  const signedOut = data !== undefined && !data.viewer;
  useEffect(() => {
    if (signedOut) goToSignIn();
  }, [signedOut]);
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data?.viewer) return <LoadingState label="正在核对登录状态" />;
  return <SignedInLayout viewer={data.viewer} workItemCount={data.workItemCount} />;
}

interface SignedInLayoutProps {
  readonly viewer: SignedInViewer;
  readonly workItemCount: ViewerQuery['workItemCount'];
}

function SignedInLayout({ viewer, workItemCount }: SignedInLayoutProps) {
  const actor = toActor(viewer);
  const { pathname } = useLocation();
  const cameFromWorkItem = useSpot() !== '';
  const demanded = demandedPage(viewer);
  if (demanded !== undefined && pathname !== demanded) return <Navigate to={demanded} replace />;
  return (
    <ActorContext value={actor}>
      <div className="wz-shell">
        <a className="wz-skip-link" href="#main">
          跳到正文
        </a>
        <TopBar name={viewer.displayName} nature={natureOfAll(viewer)} />
        <div className="wz-body">
          <MainMenu entries={menuFor(actor)} workItemCount={workItemCount} />
          <main id="main" className="wz-main" tabIndex={-1}>
            {cameFromWorkItem ? (
              <Link className="wz-return" to="/">
                ← 回到待办
              </Link>
            ) : null}
            <Outlet />
          </main>
        </div>
      </div>
    </ActorContext>
  );
}

/** The one page that is open before something is done that cannot wait. */
function demandedPage(viewer: SignedInViewer): string | undefined {
  if (viewer.mustChangePassword) return '/own-password';
  return viewer.mustSetUpSecondFactor ? '/own-security' : undefined;
}

/** Whoever sees other districts as well is told on the pages themselves which is which. */
function natureOfAll({ districts }: SignedInViewer): DataNature {
  const [nature = 'real', another] = new Set(districts.map(({ kind }) => natureOfKind(kind)));
  return another === undefined ? nature : 'real';
}

function TopBar({ name, nature }: { readonly name: string; readonly nature: DataNature }) {
  const leave = async (): Promise<void> => {
    await signOut();
    discardDrafts();
    window.location.assign('/admin/sign-in');
  };
  return (
    <header className="wz-topbar">
      <Link to="/" className="wz-brand">
        微治 <small>工作台</small>
      </Link>
      <NatureTag nature={nature} />
      <div className="wz-topbar-end">
        <TextSizeToggle />
        <Button type="text" href="/analytics/">
          数据看板
        </Button>
        <Link to="/own-security">{name}</Link>
        <Button onClick={() => void leave()}>退出登录</Button>
      </div>
    </header>
  );
}
