import { useCallback, useState } from 'react';

/**
 * The width of an element in pixels, following it when it changes.
 *
 * @param initial what to assume before the element is measured
 * @returns the width, and the ref to give the element
 */
export function useWidth(
  initial: number,
): [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(initial);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      // Out of view there is no width to draw at.
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, measure];
}
