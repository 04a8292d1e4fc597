import { useCallback, useSyncExternalStore } from 'react';
import type { HostInfo } from '../../host/host';

const highContrast = '(forced-colors: active)';
const dark = '(prefers-color-scheme: dark)';

/** The theme the browser asks for; follows it when it changes. */
export function useBrowserTheme(): HostInfo['theme'] {
  const isHighContrast = useMedia(highContrast);
  const isDark = useMedia(dark);
  if (isHighContrast) return 'high-contrast';
  return isDark ? 'dark' : 'light';
}

/** Whether a media query holds; follows it when that changes. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
