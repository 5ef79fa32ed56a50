/**
 * Stands in for the module by which antd's components put `<style>` elements into the page (to measure scroll bars and
 * to hold the page still behind a dialog). A content security policy without inline styles refuses those; style sheets
 * made by a script and adopted by the document it allows.
 */
interface StyleOptions {
  readonly attachTo?: Element;
  readonly mark?: string;
}

const adopted = new Map<string, CSSStyleSheet>();
const DEFAULT_MARK = 'rc-util-key';

export function updateCSS(css: string, key: string, options: StyleOptions = {}): HTMLStyleElement | null {
  if (options.attachTo) return attached(css, key, options);
  const sheet = adopted.get(key) ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  if (!adopted.has(key)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  adopted.set(key, sheet);
  return null;
}

export function removeCSS(key: string, options: StyleOptions = {}): void {
  if (options.attachTo) {
    find(key, options)?.remove();
    return;
  }
  const sheet = adopted.get(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  adopted.delete(key);
}

export function injectCSS(css: string, options: StyleOptions = {}): HTMLStyleElement | null {
  const style = document.createElement('style');
  style.textContent = css;
  options.attachTo?.append(style);
  return style;
}

/** An element of its own container, which is detached: our provider sees to that. */
function attached(css: string, key: string, options: StyleOptions): HTMLStyleElement | null {
  const present = find(key, options);
  if (present) {
    present.textContent = css;
    return present;
  }
  const style = injectCSS(css, options);
  style?.setAttribute(markOf(options), key);
  return style;
}

function find(key: string, options: StyleOptions): HTMLStyleElement | undefined {
  return [...(options.attachTo?.querySelectorAll<HTMLStyleElement>('style') ?? [])].find(
    (style) => style.getAttribute(markOf(options)) === key,
  );
}

function markOf({ mark = DEFAULT_MARK }: StyleOptions): string {
  return mark.startsWith('data-') || mark === DEFAULT_MARK ? mark : `data-${mark}`;
}
