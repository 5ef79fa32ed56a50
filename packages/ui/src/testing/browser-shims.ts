import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages take a while in jsdom on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });

/** What jsdom lacks and antd, Apollo or React need. Only tests load this. */
function lacking(name: string, value: unknown): void {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class TimerPort {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  close(): void {}
}

class TimerChannel {
  readonly port1 = new TimerPort();
  readonly port2 = {
    postMessage: (data: unknown): void => {
      setTimeout(() => this.port1.onmessage?.({ data }), 0);
    },
  };
}

lacking('ResizeObserver', StillObserver);
lacking('IntersectionObserver', StillObserver);
lacking('MessageChannel', TimerChannel);

// There is no layout to scroll.
Element.prototype.scrollIntoView = () => undefined;

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string) => ({
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

/** jsdom prints an error for every pseudo-element asked about. */
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element: Element): CSSStyleDeclaration => computedStyle(element);
