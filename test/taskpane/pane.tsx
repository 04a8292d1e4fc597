import axe from 'axe-core';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import type { PaneServices } from '../../src/taskpane/services';

// A slow machine is no failure: what has to appear may take its time.
configure({ asyncUtilTimeout: 20_000 });

/** Lays down what jsdom lacks: media queries (none holds) and sizes (nothing has one). */
function furnishBrowser(): void {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

/** Shows the pane with these services, in a Dutch browser. */
export function openPane(services: PaneServices, language = 'nl-NL'): UserEvent {
  furnishBrowser();
  jest.spyOn(navigator, 'language', 'get').mockReturnValue(language);
  render(<App services={services} />);
  return userEvent.setup();
}

/** What axe finds wrong with the page. Colours need a real browser and are judged there. */
export async function axeViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
