import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { PartNotFetched } from './fetched-part';
import { isServerThere, mayReload } from './page-reload';
import { ErrorState, LoadingState } from './states';

export interface PageBoundaryProps {
  readonly children: ReactNode;
  /** What is shown; another value is another page, on which an error is over. */
  readonly at: string;
  /** Nobody stands before the screen: what does not open is tried again by itself. */
  readonly unattended?: boolean;
  /** Loads the page again. */
  readonly onReload?: () => void;
}

/** Why there is no page: not known yet, its script is gone after an update, the server is not reached, or the page broke. */
type Trouble = 'asking' | 'updated' | 'away' | 'broken';

/** How long an unattended screen waits before it tries again, in milliseconds. */
const AGAIN_MS = 30_000;

const WORDS: Readonly<Record<Exclude<Trouble, 'asking'>, { message: string; advice: string }>> = {
  updated: { message: '页面已更新，请刷新', advice: '系统刚刚更新过，重新加载后即可继续。' },
  away: { message: '页面没有打开，请检查网络后重试', advice: '恢复网络后重新加载；若仍不行，请联系管理员。' },
  broken: { message: '页面出错，没有打开', advice: '请重新加载；若反复出现，请联系管理员。' },
};

/**
 * Keeps what stands around a page when the page cannot be shown. Where its script is gone after an update and the server is
 * there, the page loads itself again, once; otherwise it says what is the matter.
 */
export class PageBoundary extends Component<PageBoundaryProps, { readonly trouble: Trouble | null }> {
  override state: { readonly trouble: Trouble | null } = { trouble: null };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(error: unknown): { readonly trouble: Trouble } {
    return { trouble: error instanceof PartNotFetched ? 'asking' : 'broken' };
  }

  override componentDidCatch(error: unknown): void {
    if (error instanceof PartNotFetched) void this.ask();
    else this.again();
  }

  override componentDidUpdate({ at }: PageBoundaryProps): void {
    if (at === this.props.at || this.state.trouble === null) return;
    clearTimeout(this.timer);
    this.setState({ trouble: null });
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  private readonly reload = (): void => {
    const { onReload } = this.props;
    if (onReload) onReload();
    else window.location.reload();
  };

  private async ask(): Promise<void> {
    const isThere = await isServerThere();
    if (this.state.trouble === null) return;
    if (isThere && mayReload()) this.reload();
    else this.setState({ trouble: isThere ? 'updated' : 'away' });
    this.again();
  }

  private again(): void {
    clearTimeout(this.timer);
    if (this.props.unattended === true) this.timer = setTimeout(() => void this.ask(), AGAIN_MS);
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    if (trouble === null) return this.props.children;
    if (trouble === 'asking') return <LoadingState label="正在打开页面" />;
    return <ErrorState {...WORDS[trouble]} onRetry={this.reload} />;
  }
}

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** What did not come, such as 日历. */
  readonly name: string;
}

/** Keeps a page whose part did not come, and all that somebody has entered there; it leaves loading it again to them. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { readonly isLost: boolean } {
    return { isLost: true };
  }

  override render(): ReactNode {
    if (!this.state.isLost) return this.props.children;
    return (
      <span role="alert">
        {`${this.props.name}没有打开，页面可能已更新 `}
        <Button onClick={() => window.location.reload()}>刷新页面</Button>
      </span>
    );
  }
}
